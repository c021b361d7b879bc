// Questions to the server, all of them to this origin.

const BASE = "/api/v1";

/** Why a question has no answer. */
export class Fault extends Error {
  constructor(status, message) { super(message); this.status = status; }
}

async function read(response) {
  const body = response.headers.get("content-type")?.startsWith("application/json")
    ? await response.json().catch(() => ({})) : {};
  if (!response.ok) throw new Fault(response.status, body.error || `HTTP ${response.status}`);
  return body;
}

/** What is at a path of the API. */
export async function get(path, params = {}) {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  const text = query.toString();
  return read(await fetch(`${BASE}${path}${text ? `?${text}` : ""}`));
}

/** Tries a text. */
export async function match(text, params = {}) {
  const query = new URLSearchParams(params).toString();
  return read(await fetch(`${BASE}/match?${query}`, { method: "POST", body: text, headers: { "content-type": "text/plain" } }));
}

/** Forgets events, hosts and captures. */
export async function clear() {
  const response = await fetch(`${BASE}/captures`, { method: "DELETE" });
  if (!response.ok) await read(response);
}

/** Sends a capture; `progress` is told how much is there, from 0 to 1. */
export function send(file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${BASE}/captures?name=${encodeURIComponent(file.name)}`);
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("load", () => {
      let body = {};
      try { body = JSON.parse(request.responseText); } catch { /* It has no body. */ }
      if (request.status === 201) resolve(body);
      else reject(new Fault(request.status, body.error || `HTTP ${request.status}`));
    });
    request.addEventListener("error", () => reject(new Fault(0, "unreachable")));
    request.send(file);
  });
}
