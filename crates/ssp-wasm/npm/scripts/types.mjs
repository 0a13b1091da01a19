// TypeScript types from the JSON Schemas that the example `schemas` prints: node scripts/types.mjs <schema.json> <folder>
//
// It knows the part of JSON Schema that the Rust types use, and refuses the rest, so nothing is left out in silence.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { isDeepStrictEqual } from "node:util";

const HEAD = "/* Generated from the Rust types by `cargo xtask types`. Do not edit. */\n";
/** What narrows a value further than a type can say. */
const BESIDES =
  "description title default format pattern minimum maximum minLength minItems maxItems uniqueItems propertyNames".split(
    " ",
  );
const OF_OBJECTS = ["properties", "required", "additionalProperties", "patternProperties"];

/** The schemas that have a name, by it. */
class Types {
  #named = {};
  #short = [];

  /** Adds a schema and what it refers to. One name cannot stand for two types. */
  add(name, { $schema, $defs = {}, title, ...schema }) {
    for (const [inner, definition] of Object.entries($defs)) this.add(inner, definition);
    if (name in this.#named && !isDeepStrictEqual(this.#named[name], schema))
      throw new Error(`two types are called ${name}`);
    this.#named[name] = schema;
    return this;
  }

  /** Gives a name to a schema that is spelt out wherever it stands, unless it has that name already. */
  addShort(name, description, schema) {
    this.#short.push([name, schema]);
    return name in this.#named ? this : this.add(name, { description, ...schema });
  }

  toString() {
    const names = Object.keys(this.#named).sort();
    return [HEAD, ...names.map((name) => this.#declaration(name, this.#named[name]))].join("\n");
  }

  #declaration(name, schema) {
    const type = this.#type(schema, "", true);
    // No interface: whoever takes any object of JSON takes an alias, but not an interface.
    return `${comment(schema, "")}export type ${name} =${type.startsWith("\n") ? "" : " "}${type};\n`;
  }

  /** The type of a schema; `isNamed` where it may not be replaced by its own name. */
  #type(schema, indent, isNamed = false) {
    const name = isNamed ? undefined : this.#nameOf(schema);
    if (name !== undefined) return name;
    const { $ref, const: constant, enum: values, oneOf, anyOf, type, items, ...rest } = schema;
    const unknown = Object.keys(rest).filter((key) => !BESIDES.includes(key) && !OF_OBJECTS.includes(key));
    if (unknown.length > 0) throw new Error(`the generator of types does not know: ${unknown.join(", ")}`);
    if ($ref !== undefined) return $ref.replace("#/$defs/", "");
    if (constant !== undefined) return JSON.stringify(constant);
    if (values !== undefined) return alternatives(values, indent);
    if (Object.keys(bare(schema)).length === 0) return "unknown";
    if (oneOf ?? anyOf) return this.#union(oneOf ?? anyOf, indent);
    const union = [type].flat().map((one) => {
      if (one === "object") return this.#object(schema, indent);
      if (one === "array") return `${grouped(this.#type(items, indent))}[]`;
      if (one === "integer") return "number";
      if (["string", "number", "boolean", "null"].includes(one)) return one;
      throw new Error(`the generator of types does not know the type ${one}`);
    });
    return union.join(" | ");
  }

  /** The name of a schema that is spelt out although it has one. */
  #nameOf(schema) {
    const isSame = ([, other]) =>
      isDeepStrictEqual(bare(other), bare(schema)) || isDeepStrictEqual(words(other), words(schema) ?? 0);
    return (
      this.#short.find(isSame)?.[0] ??
      Object.entries(this.#named).find((named) => words(named[1]) && isSame(named))?.[0]
    );
  }

  #union(schemas, indent) {
    if (schemas.every(({ description }) => description === undefined)) {
      return schemas.map((schema) => this.#type(schema, indent)).join(" | ");
    }
    const inner = `${indent}  `;
    return schemas.map((schema) => `\n${comment(schema, inner)}${inner}| ${this.#type(schema, inner)}`).join("");
  }

  #object({ properties = {}, required = [], additionalProperties = false, patternProperties = {} }, indent) {
    const inner = `${indent}  `;
    const fields = Object.entries(properties).map(([name, schema]) => {
      const field = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
      const type = this.#type(schema, inner);
      return `${comment(schema, inner)}${inner}${field}${required.includes(name) ? "" : "?"}: ${type};\n`;
    });
    const others = [additionalProperties, ...Object.values(patternProperties)].filter((schema) => schema !== false);
    fields.push(...others.map((schema) => `${inner}[name: string]: ${this.#type(schema, inner)};\n`));
    return `{\n${fields.join("")}${indent}}`;
  }
}

/** The words that a closed list has. */
const words = ({ enum: values, oneOf = [] }) =>
  values ?? (oneOf.length > 0 && oneOf.every((one) => "const" in one) ? oneOf.map((one) => one.const) : undefined);

/** Values, on one line where they fit. */
function alternatives(values, indent) {
  const texts = values.map((value) => JSON.stringify(value));
  const line = texts.join(" | ");
  return line.length <= 100 ? line : texts.map((text) => `\n${indent}  | ${text}`).join("");
}

const bare = ({ description, ...schema }) => schema;
const grouped = (type) => (/[|\n]/.test(type) && !type.startsWith("{") ? `(${type})` : type);

/** The description as a doc comment, without the links of rustdoc. */
function comment({ description }, indent) {
  if (description === undefined) return "";
  const lines = description.replace(/\[(`[^`]+`)\](\([^)]*\))?/g, "$1").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** A kind as the name of a type: `why-not` is `WhyNot`. */
const capital = (kind) => kind.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

const [schemas, folder] = argv.slice(2);
const { profile, error, ...kinds } = JSON.parse(readFileSync(schemas, "utf8"));
const { facts, goals } = kinds.assess.input.properties;

const types = new Types();
for (const [kind, schema] of Object.entries(kinds)) {
  if (schema.input === undefined) types.add(schema.title, schema);
  else types.add(`${capital(kind)}Input`, schema.input).add(schema.answer.title, schema.answer);
}
types
  .addShort(
    "YesNo",
    "Yes, no, or asked and not known by anybody. Left out or null: not asked yet.",
    facts.properties.crime,
  )
  .addShort("Facts", "What is known of the person.", facts)
  .addShort("Programme", "A programme: something that a person can belong to.", goals.items)
  .addShort("Purpose", "What a disclosure is for.", kinds.disclose.input.properties.purpose)
  .addShort(
    "FaultCode",
    "What kind of fault an input has.",
    error.properties.error.properties.issues.items.properties.code,
  );

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "types.ts"), `${types}`);
writeFileSync(join(folder, "profile.ts"), `${new Types().add("ProfileFile", profile)}`);
