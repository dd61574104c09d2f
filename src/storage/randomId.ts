/** 16 hexadecimal digits. Pages without HTTPS have no `crypto.randomUUID`. */
export const createRandomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
