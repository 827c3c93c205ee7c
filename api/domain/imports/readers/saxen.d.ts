/** What readers/xml.ts uses of saxen, which ships no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): void;
    on(event: 'closeTag', listener: (name: string) => void): void;
    on(event: 'text', listener: (text: string, decode: Decode) => void): void;
    on(event: 'cdata' | 'attention', listener: (text: string) => void): void;
    on(event: 'error' | 'warn', listener: (error: Error) => void): void;
    stop(): void;
    /** The error that ended parsing, or null. */
    parse(text: string): Error | null;
  }
}
