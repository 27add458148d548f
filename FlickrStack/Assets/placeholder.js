// Paints a ThumbHash: some 25 bytes that hold a picture's average colour and its slowest waves.
const longest = 32;

/** The picture that a placeholder stands for, as the address of an image. */
export function paint(hash) {
  const bytes = Uint8Array.from(atob(hash), letter => letter.charCodeAt(0));
  const seen = read(bytes);
  const [width, height] = seen.shape > 1 ? [longest, Math.max(1, Math.round(longest / seen.shape))] : [Math.max(1, Math.round(longest * seen.shape)), longest];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const picture = new ImageData(width, height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) picture.data.set(colour(seen, Math.PI * (x + .5) / width, Math.PI * (y + .5) / height), at);
  }
  canvas.getContext("2d").putImageData(picture, 0, 0);
  return canvas.toDataURL();
}

function read(bytes) {
  const head = bytes[0] | bytes[1] << 8 | bytes[2] << 16, form = bytes[3] | bytes[4] << 8;
  const hasAlpha = head >> 23 & 1, isWide = form >> 15, most = hasAlpha ? 5 : 7, few = form & 7;
  const [across, down] = isWide ? [most, few] : [few, most];
  // Four bits each, the low ones first, one channel after another.
  let step = hasAlpha ? 12 : 10;
  const next = () => (bytes[step >> 1] >> (step++ & 1) * 4 & 15) / 7.5 - 1;
  const waves = (mean, strength, across, down) => {
    const channel = { mean, waves: [] };
    for (let v = 0; v < down; v++) for (let u = v ? 0 : 1; u * down < across * (down - v); u++) channel.waves.push([u, v, next() * strength * 2]);
    return channel;
  };
  return {
    shape: across / down,
    light: waves((head & 63) / 63, (head >> 18 & 31) / 31, Math.max(3, across), Math.max(3, down)),
    // Rounding takes some of a colour's strength away: a quarter more of it looks right.
    yellow: waves((head >> 6 & 63) / 31.5 - 1, (form >> 3 & 63) / 63 * 1.25, 3, 3),
    red: waves((head >> 12 & 63) / 31.5 - 1, (form >> 9 & 63) / 63 * 1.25, 3, 3),
    opaque: hasAlpha ? waves((bytes[5] & 15) / 15, (bytes[5] >> 4) / 15, 5, 5) : { mean: 1, waves: [] },
  };
}

const at = (channel, x, y) => channel.waves.reduce((sum, [u, v, strength]) => sum + strength * Math.cos(u * x) * Math.cos(v * y), channel.mean);

function colour(seen, x, y) {
  const light = at(seen.light, x, y), yellow = at(seen.yellow, x, y), red = at(seen.red, x, y);
  const blue = light - yellow * 2 / 3, high = (3 * light - blue + red) / 2;
  return [high, high - red, blue, at(seen.opaque, x, y)].map(part => Math.round(255 * Math.min(1, Math.max(0, part))));
}
