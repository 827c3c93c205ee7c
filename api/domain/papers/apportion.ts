/** Whole numbers in proportion: how many questions fall to each knowledge point and difficulty. Pure. */

/**
 * Largest remainder: whole numbers in proportion to the weights that add up to `total`. Equal remainders:
 * the first gets more. All zero when no weight is above zero.
 * @param weights two decimals at most
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  // Whole hundredths, so that no remainder is lost in a binary fraction.
  const parts = weights.map((weight) => Math.round(weight * 100));
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0) return parts;
  const shares = parts.map((part) => Math.floor((total * part) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (total * part) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index]! += 1;
  return shares;
}

/**
 * A table of whole numbers with these sums of rows and columns, each its proportional share rounded up or
 * down; of all such tables one that stays within `available`, if there is one.
 * @param rows their sum is that of the columns
 */
export function spread(
  rows: readonly number[],
  columns: readonly number[],
  available: readonly (readonly number[])[],
): number[][] {
  const total = rows.reduce((all, row) => all + row, 0);
  const cells = rows.map((row) => columns.map((column) => (total ? Math.floor((row * column) / total) : 0)));
  const rounded = rows.map((row) => columns.map((column) => total > 0 && (row * column) % total > 0));
  const has = (row: number, column: number) => (available[row]?.[column] ?? 0) > cells[row]![column]!;
  const matching = createMatching(rows, columns, cells);
  matching.fill((row, column) => rounded[row]![column]! && has(row, column));
  matching.fill((row, column) => rounded[row]![column]!);
  return cells.map((line, row) => line.map((cell, column) => cell + Number(matching.isRaised(row, column))));
}

/** Which cells are raised by one so that rows and columns come to their sums: augmenting paths, as in a bipartite matching. */
function createMatching(
  rows: readonly number[],
  columns: readonly number[],
  cells: readonly (readonly number[])[],
) {
  const rowLeft = rows.map((sum, row) => sum - cells[row]!.reduce((all, cell) => all + cell, 0));
  const columnLeft = columns.map((sum, column) => sum - cells.reduce((all, line) => all + line[column]!, 0));
  const raised = rows.map(() => columns.map(() => false));

  /** Raises a cell of the row, making room in its column by moving another row's elsewhere. */
  const place = (row: number, usable: (row: number, column: number) => boolean, seen: Set<number>): boolean =>
    columns.some((_, column) => {
      if (raised[row]![column] || seen.has(column) || !usable(row, column)) return false;
      seen.add(column);
      if (columnLeft[column]! > 0) columnLeft[column]! -= 1;
      else {
        const moved = rows.findIndex((_, other) => raised[other]![column] && place(other, usable, seen));
        if (moved < 0) return false;
        raised[moved]![column] = false;
      }
      raised[row]![column] = true;
      return true;
    });

  return {
    isRaised: (row: number, column: number) => raised[row]![column]!,
    fill(usable: (row: number, column: number) => boolean): void {
      for (const row of rows.keys())
        while (rowLeft[row]! > 0 && place(row, usable, new Set())) rowLeft[row]! -= 1;
    },
  };
}
