export function pngOf(svg: string, width: number): Promise<Uint8Array | null>;
