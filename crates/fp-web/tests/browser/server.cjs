// The program as a server, and requests to it.

const { spawn } = require("node:child_process");
const http = require("node:http");

/** The program, with where its page is; in a namespace, and before all else that wants a processor, if that is asked for. */
function serve(program, args, { namespace, first } = {}) {
  const command = [...(namespace ? ["ip", "netns", "exec", namespace] : []), ...(first && process.getuid() === 0 ? ["nice", "-n", "-19"] : []), program];
  const child = spawn(command[0], [...command.slice(1), "serve", ...(args.includes("--listen") ? [] : ["--listen", "0"]), ...args], { stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    let text = "";
    child.stderr.on("data", (data) => {
      text += data;
      const found = /http:\/\/\S+/.exec(text);
      if (found) resolve({ url: found[0], stop: () => child.kill("SIGTERM"), child });
    });
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}

/** A request with any headers, as no browser lets a page make it. */
function ask(url, headers = {}, method = "GET", body) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (data) => { text += data; });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

module.exports = { serve, ask };
