/** Circles in a directed graph: Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion. */

/**
 * @param size number of nodes, which are 0 to `size - 1`
 * @param successorsOf is asked once for each node
 * @returns the strongly connected components that hold a circle, each as its nodes in ascending order, by first node
 */
export function findCircles(size: number, successorsOf: (node: number) => readonly number[]): number[][] {
  const order = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  const circles: number[][] = [];
  let next = 0;
  const path: { node: number; successors: readonly number[]; at: number }[] = [];
  const enter = (node: number) => {
    order[node] = lowest[node] = next++;
    isOpen[node] = 1;
    open.push(node);
    path.push({ node, successors: successorsOf(node), at: 0 });
  };
  for (let start = 0; start < size; start++) {
    if (order[start] === -1) enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { node, successors } = step;
      const successor = successors[step.at++];
      if (successor !== undefined) {
        if (order[successor] === -1) enter(successor);
        else if (isOpen[successor]) lowest[node] = Math.min(lowest[node]!, order[successor]!);
        continue;
      }
      path.pop();
      const before = path.at(-1)?.node;
      if (before !== undefined) lowest[before] = Math.min(lowest[before]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      const component = open.splice(open.lastIndexOf(node));
      for (const member of component) isOpen[member] = 0;
      if (component.length > 1 || successors.includes(node)) circles.push(component.sort((a, b) => a - b));
    }
  }
  return circles.sort(([a], [b]) => a! - b!);
}
