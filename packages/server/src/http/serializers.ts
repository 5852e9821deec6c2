import build from 'fast-json-stringify';

type Schema = Parameters<typeof build>[0];
type Serialize = (answer: unknown) => string;

/** What is known of an answer when its serializer is made; more is given, but not needed. */
interface Answer {
  readonly schema?: unknown;
  readonly httpStatus?: string;
}

/**
 * Writes answers by their schemas. Problems are written by whoever sends them (`sendProblem`); the rest gets only the
 * shared schemas that it refers to, and is made when it is first needed: else the server would take seconds to start.
 */
export function buildSerializers(shared: unknown): (answer: Answer) => Serialize {
  const known = new Map<unknown, Serialize>();
  return ({ schema, httpStatus = '200' }) => {
    if (!httpStatus.startsWith('2')) return JSON.stringify;
    const found = known.get(schema);
    if (found !== undefined) return found;
    const serialize: Serialize = isSchema(schema) ? lazily(schema, isShared(shared) ? shared : {}) : JSON.stringify;
    known.set(schema, serialize);
    return serialize;
  };
}

function lazily(schema: Schema, shared: Readonly<Record<string, unknown>>): Serialize {
  let made: Serialize | undefined;
  return (answer) => {
    made ??= build(schema, { schema: reachable(schema, shared) });
    return made(answer);
  };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

function isShared(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The shared schemas that a schema refers to, and those that these refer to. */
function reachable(schema: Schema, shared: Readonly<Record<string, unknown>>): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const waiting: unknown[] = [schema];
  while (waiting.length > 0) {
    for (const id of refsOf(waiting.pop())) {
      const target = shared[id];
      if (id in found || !isSchema(target)) continue;
      found[id] = target;
      waiting.push(target);
    }
  }
  return found;
}

function refsOf(schema: unknown): readonly string[] {
  return Array.from(JSON.stringify(schema).matchAll(/"\$ref":"([\w-]+)#/g), (match) => match[1] ?? '');
}
