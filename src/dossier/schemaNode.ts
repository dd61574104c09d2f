/** What a definition of valibot says of what is inside: enough to walk the format without reading a value. */

export interface SchemaNode {
  type?: string;
  entries?: Readonly<Record<string, SchemaNode>>;
  item?: SchemaNode;
  wrapped?: SchemaNode;
  pipe?: readonly SchemaNode[];
}

/** A definition without what says that it is optional, or describes it. */
export function coreOf(node: SchemaNode | undefined): SchemaNode | undefined {
  if (!node) return undefined;
  if (node.wrapped) return coreOf(node.wrapped);
  return node.pipe && !node.entries && !node.item ? coreOf(node.pipe[0]) : node;
}
