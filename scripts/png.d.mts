export function pngOf(svg: string, width: number, ground?: string): Promise<Uint8Array | null>;
