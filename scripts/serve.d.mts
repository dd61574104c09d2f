export interface Served {
  address: string;
  close: () => Promise<void>;
}
export function fileFor(folder: string, url: string): string | null;
export function encodingFor(accepts?: string): 'br' | 'gzip' | null;
export function serve(folder: string, options?: { port?: number; host?: string; strict?: boolean }): Promise<Served>;
export function serveAsAsked(args: string[]): Promise<Served>;
