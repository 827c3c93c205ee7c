/** A list with one entry moved by one place; unchanged at its ends. */
export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): T[] => {
  const one = list[from];
  return one === undefined || list[from + by] === undefined
    ? [...list]
    : list.toSpliced(from, 1).toSpliced(from + by, 0, one);
};
