export function compiled(): Promise<string>
export const file: URL
