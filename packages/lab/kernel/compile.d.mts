export function compiled(text: string): Promise<string>
export const kernels: { origin: string; text: string; file: URL }[]
