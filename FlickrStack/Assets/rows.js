// Full rows: photos of any shape, in their order, in rows that are each exactly as wide as the page.

/**
 * Lays photos out.
 * @param ratios Widths by heights.
 * @param wanted How high rows should be, about.
 * @param isEnd Whether nothing follows: the last row may stay short then.
 * @returns The tiles as [width, height], and the height of all.
 */
export function layOut(ratios, width, wanted, gap, isEnd) {
  const tiles = [];
  let top = 0;
  for (const [start, end] of breaks(ratios, width, wanted, gap, isEnd)) {
    const room = width - gap * (end - start - 1);
    const sum = sumOf(ratios, start, end);
    const isShort = isEnd && end === ratios.length && room / sum > wanted * 1.25;
    const height = Math.round(isShort ? wanted : room / sum);
    // Edges are rounded and not widths: so the roundings of a row do not add up.
    let left = 0, edge = 0;
    for (let at = start; at < end; at++) {
      left += isShort ? ratios[at] * wanted : ratios[at] / sum * room;
      tiles.push([Math.round(left) - edge, height]);
      edge = Math.round(left);
    }
    top += height + gap;
  }
  return { tiles, height: Math.max(0, top - gap) };
}

// Where rows begin and end, such that their heights are as near to the wanted one as can be, all together.
function breaks(ratios, width, wanted, gap, isEnd) {
  const best = [0], from = [0];
  for (let end = 1; end <= ratios.length; end++) {
    best[end] = Infinity;
    for (let start = end - 1, sum = 0; start >= 0; start--) {
      sum += ratios[start];
      const height = (width - gap * (end - start - 1)) / sum;
      const off = Math.log(Math.max(height, 1) / wanted);
      const cost = best[start] + (isEnd && end === ratios.length && off > 0 ? 0 : off * off);
      if (cost < best[end]) [best[end], from[end]] = [cost, start];
      if (height < wanted / 3) break;
    }
  }
  const rows = [];
  for (let end = ratios.length; end > 0; end = from[end]) rows.unshift([from[end], end]);
  return rows;
}

function sumOf(ratios, start, end) {
  let sum = 0;
  for (let at = start; at < end; at++) sum += ratios[at];
  return sum;
}
