// Asks the socket through haraka-plugin-p0f's own hooks: haraka.js SOCKET ADDRESS. Prints what the plugin noted.
const p0f = require('haraka-plugin-p0f')

const [socket, ip] = process.argv.slice(2)
const noted = []
const plugin = Object.assign(Object.create(p0f), { cfg: { main: { socket_path: socket, add_header: 'X-p0f' } } })
const server = { notes: {}, logerror: console.error }
const connection = {
  remote: { ip, is_private: false },
  server,
  logerror: console.error,
  loginfo() {},
  logdebug() {},
  results: { add: (_, result) => noted.push(result), get: () => noted[0] },
  transaction: { remove_header() {}, add_header: (name, value) => noted.push({ [name]: value }) },
}
plugin.start_p0f_client(() => {
  plugin.query_p0f(() => {
    plugin.add_p0f_header(() => {
      console.log(JSON.stringify(noted))
      process.exit(0)
    }, connection)
  }, connection)
}, server)
