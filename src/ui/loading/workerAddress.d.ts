/** Address of the worker: see `scripts/workerPlugin.ts`. */
declare module 'virtual:worker' {
  const address: string;
  export default address;
}
