// Lays out the package as it is published: node scripts/pack.mjs <version> <repository> <folder to lay it out in>
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const [version, repository, folder] = argv.slice(2);

// What only the sources need stays behind.
const { scripts, devDependencies, ...manifest } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
const fields = Object.entries({ ...manifest, version }).filter(([key]) => !key.startsWith("//"));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "package.json"), `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`);
cpSync(join(HERE, "dist"), join(folder, "dist"), { recursive: true });
cpSync(join(HERE, "README.md"), join(folder, "README.md"));
for (const licence of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"])
  cpSync(join(repository, licence), join(folder, licence));
