/** What the schema of SARIF 2.1.0 asks of the parts that are written, in short: required properties, and no others. */
const object = (required: readonly string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const text = { type: 'string' };
const number = { type: 'integer', minimum: 1 };
const list = (items: object) => ({ type: 'array', items });

const location = object([], {
  physicalLocation: object(['artifactLocation'], {
    artifactLocation: object([], { uri: { type: 'string', pattern: '^[^\\s#\\\\]+$' } }),
    region: object([], { startLine: number, startColumn: number }),
  }),
  logicalLocations: list(object([], { fullyQualifiedName: text })),
});
const result = object(['message'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: -1 },
  level: { enum: ['none', 'note', 'warning', 'error'] },
  message: object(['text'], { text }),
  locations: list(location),
});
const run = object(['tool'], {
  tool: object(['driver'], { driver: object(['name'], { name: text, rules: list(object(['id'], { id: text })) }) }),
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  results: list(result),
});
export const SARIF = object(['version', 'runs'], { $schema: text, version: { enum: ['2.1.0'] }, runs: list(run) });
