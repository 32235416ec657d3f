/** What of the engine's WebAssembly is used here; not every engine has it. */
interface Engine<Exports> {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Exports }
}

const page = 65536

/**
 * A kernel of ours in WebAssembly, from its code in base64, with so many bytes of memory. Throws where there is no
 * WebAssembly, where a page's security policy forbids it, and where the engine does not know its instructions.
 */
export function compiledKernel<Exports>(
  code: string,
  bytes: number,
): { memory: ArrayBuffer; exports: Exports } {
  const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine<Exports> }
  const memory = new engine.Memory({ initial: Math.ceil(bytes / page) })
  const module = new engine.Module(Uint8Array.from(atob(code), (char) => char.charCodeAt(0)))
  const { exports } = new engine.Instance(module, { tagger: { memory } })
  return { memory: memory.buffer, exports }
}
