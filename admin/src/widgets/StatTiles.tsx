interface StatTilesProps {
  tiles: [label: string, value: string | number][];
  /** As many as fit, unless told. */
  columns?: number;
}

/** Figures side by side, each with its name. */
export function StatTiles({ tiles, columns }: StatTilesProps) {
  return (
    <div
      className="stat-grid"
      style={columns ? { gridTemplateColumns: `repeat(${columns}, 1fr)` } : undefined}
    >
      {tiles.map(([label, value]) => (
        <div className="stat-tile" key={label}>
          <span className="muted">{label}</span>
          <b>{value}</b>
        </div>
      ))}
    </div>
  );
}
