// node read.mjs picture.png: tells what the QR code in a picture says.
import { readFileSync } from "node:fs";
import jsqr from "jsqr";
import { PNG } from "pngjs";

const { data, width, height } = PNG.sync.read(readFileSync(process.argv[2]));
const found = jsqr(new Uint8ClampedArray(data), width, height);
if (!found) throw new Error("There is no QR code.");
console.log(found.data);
