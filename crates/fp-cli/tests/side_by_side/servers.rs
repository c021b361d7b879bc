//! The web servers of a lab, as many as are installed.

use std::fs;

use super::lab::{Host, Lab, Running, installed};

/// Servers that run, and where.
pub(crate) struct Servers {
    /// The first is nginx's.
    pub(crate) ports: Vec<u16>,
    _running: Vec<Running>,
}

/// Starts nginx on port 80, Python's on 8080 and, where they are installed, lighttpd on 8081 and
/// Apache on 8082. Each has a page and one of 200 kB.
pub(crate) fn start(lab: &Lab) -> Servers {
    fs::create_dir(lab.path("www")).unwrap();
    fs::write(lab.path("www/index.html"), "<!doctype html><title>lab</title>\n").unwrap();
    fs::write(lab.path("www/large"), "0123456789".repeat(20_000)).unwrap();
    let folder = lab.path("").display().to_string();
    let root = lab.path("www").display().to_string();

    let nginx = format!(
        "daemon off; user root; worker_processes 1; pid {folder}nginx.pid; error_log {folder}nginx.log;
         events {{ worker_connections 64; }}
         http {{ access_log off; server {{ listen 80; listen [::]:80; root {root}; }} }}"
    );
    let lighttpd = format!(
        "server.port = 8081\nserver.document-root = \"{root}\"\nindex-file.names = ( \"index.html\" )
         $SERVER[\"socket\"] == \"[::]:8081\" {{ }}"
    );
    let modules = "/usr/lib/apache2/modules";
    let apache = format!(
        "ServerRoot {folder}\nServerName lab.example\nPidFile {folder}apache.pid\nErrorLog {folder}apache.log
         Listen 8082\nLoadModule mpm_event_module {modules}/mod_mpm_event.so
         LoadModule authz_core_module {modules}/mod_authz_core.so\nLoadModule dir_module {modules}/mod_dir.so
         User www-data\nGroup www-data\nStartServers 1\nDocumentRoot {root}"
    );
    let config = |name: &str, text: &str| {
        fs::write(lab.path(name), text).unwrap();
        lab.path(name).display().to_string()
    };
    let (nginx, lighttpd, apache) =
        (config("nginx.conf", &nginx), config("lighttpd.conf", &lighttpd), config("apache.conf", &apache));
    let commands: [(u16, &str, &[&str]); 4] = [
        (80, "nginx", &["-c", &nginx]),
        (8080, "python3", &["-m", "http.server", "--bind", "::", "--directory", &root, "8080"]),
        (8081, "lighttpd", &["-D", "-f", &lighttpd]),
        (8082, "apache2", &["-X", "-f", &apache]),
    ];
    let mut servers = Servers { ports: Vec::new(), _running: Vec::new() };
    for (port, program, arguments) in commands.into_iter().filter(|(_, program, _)| installed(program)) {
        let mut command = lab.server.command(program);
        command.args(arguments);
        servers._running.push(Host::start(program, command, &lab.path(&format!("{program}.txt"))));
        servers.ports.push(port);
    }
    servers.ports.iter().for_each(|port| lab.server.await_port(*port));
    servers
}
