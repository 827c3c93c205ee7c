/** A list that grows while it is scrolled: pages of a server's list, one after another. */
import { failure, messageOf } from '../services/apiError';

export interface ListPage<Row> {
  data: Row[];
  total: number;
}

/** What a page draws of it; spread into its `data`. */
export interface ListData<Row> {
  loading: boolean;
  error: string;
  offline: boolean;
  rows: Row[];
  total: number;
}

export const emptyList = <Row>(): ListData<Row> => ({
  loading: true,
  error: '',
  offline: false,
  rows: [],
  total: 0,
});

export interface ListPorts<Row> {
  /** Pages begin at 1. */
  read(page: number): Promise<ListPage<Row>>;
  show(change: Partial<ListData<Row>>): void;
  /** A later page did not come; what is there stays. */
  complain(message: string): void;
}

export class GrowingList<Row extends { id: number }> {
  private rows: Row[] = [];
  private total = 0;
  private page = 0;
  /** Counts the times it was begun anew: a reply that was asked for before is of another list. */
  private round = 0;
  private busy = false;

  constructor(private readonly ports: ListPorts<Row>) {}

  /** From the first page on; what is shown stays until it is there. */
  async load(): Promise<void> {
    const round = ++this.round;
    this.busy = true;
    try {
      const first = await this.ports.read(1);
      if (round === this.round) this.take(1, first);
    } catch (error) {
      if (round !== this.round) return;
      this.ports.show(failure(error));
    } finally {
      if (round === this.round) this.busy = false;
    }
  }

  /** One page more, unless one is under way or there is none. */
  async more(): Promise<void> {
    if (this.busy || this.page === 0 || this.rows.length >= this.total) return;
    const { round } = this;
    this.busy = true;
    try {
      const next = await this.ports.read(this.page + 1);
      if (round === this.round) this.take(this.page + 1, next);
    } catch (error) {
      if (round === this.round) this.ports.complain(messageOf(error));
    } finally {
      if (round === this.round) this.busy = false;
    }
  }

  /** Changes the rows that are there; undefined takes one out. */
  change(of: (row: Row) => Row | undefined): void {
    const rows = this.rows.map(of).filter((row): row is Row => row !== undefined);
    this.total -= this.rows.length - rows.length;
    this.rows = rows;
    this.ports.show({ rows, total: this.total });
  }

  private take(page: number, { data, total }: ListPage<Row>): void {
    const before = page === 1 ? [] : this.rows;
    const known = new Set(before.map(({ id }) => id));
    // Something new on top pushes a row that is shown already onto the next page.
    const added = data.filter(({ id }) => !known.has(id));
    this.rows = [...before, ...added];
    this.page = page;
    this.total = data.length ? total : this.rows.length;
    this.ports.show({ loading: false, error: '', rows: this.rows, total: this.total });
  }
}
