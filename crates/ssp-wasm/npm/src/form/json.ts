/** Plain JSON, and JSON pointers into it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [field: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A copy of what is an object of JSON; `null` of everything else, be it a circle or a function. */
export function copied(value: unknown): JsonObject | null {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(value));
    return isObject(copy) ? copy : null;
  } catch {
    return null;
  }
}

/** The value that a pointer names. */
export function at(value: Json, pointer: string): Json | undefined {
  return keysOf(pointer).reduce<Json | undefined>(
    (found, key) => entriesOf(found).find(([name]) => name === key)?.[1],
    value,
  );
}

/** A copy in which the pointer names `next`; without a `next`, nothing stands there any more. */
export function put(value: JsonObject, pointer: string, next?: Json): JsonObject {
  return putAt(value, keysOf(pointer), next) as JsonObject;
}

function putAt(value: Json | undefined, [key, ...rest]: readonly string[], next: Json | undefined): Json | undefined {
  if (key === undefined) return next;
  const entries = new Map(entriesOf(value));
  const inner = putAt(entries.get(key), rest, next);
  if (inner === undefined) entries.delete(key);
  else entries.set(key, inner);
  return Array.isArray(value) ? [...entries.values()] : Object.fromEntries(entries);
}

/** What stands in an object or an array; never what every object inherits. */
function entriesOf(value: Json | undefined): [string, Json][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
