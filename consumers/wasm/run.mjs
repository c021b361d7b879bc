// Feeds a SYN to the module and prints the lines it tells: node run.mjs MODULE
import { readFile } from 'node:fs/promises';

const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]), {});
const { memory, frame, push, lines } = instance.exports;
const syn = [
  0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0,
  0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
];
const at = frame(syn.length);
new Uint8Array(memory.buffer, at, syn.length).set(syn);
const length = push(1, 101);
process.stdout.write(Buffer.from(memory.buffer, lines(), length));
