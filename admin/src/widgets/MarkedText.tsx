/** Marked text of a question as people read it: formulas, pictures and tables among its words. */
import { Image } from 'antd';
import { Fragment, type ReactNode, type SyntheticEvent, useMemo } from 'react';
import { type Block, formulaPath, type Inline, parseMarked } from '../../../api/domain/bank/markedText.ts';
import { fileUrl } from './ImageInput.tsx';
import './markedText.css';

/** Of block content; stands in a `div`, never in a `p`. */
export function MarkedText({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarked(text), [text]);
  return <div className="marked">{blocks.map((block, at) => keyed(at, <BlockView block={block} />))}</div>;
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'text') return <div className="marked-text">{inlines(block.inlines)}</div>;
  if (block.kind === 'formula')
    return (
      <div className="marked-display">
        <FormulaPicture tex={block.tex} display />
      </div>
    );
  if (block.kind === 'picture')
    return <Image className="marked-picture" src={fileUrl(block.fileId)} alt={block.alt} />;
  return (
    <div className="marked-scroll">
      <table className="marked-table">
        <thead>
          <tr>{block.head.map((cell, at) => keyed(at, <th>{inlines(cell)}</th>))}</tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) =>
            keyed(at, <tr>{row.map((cell, column) => keyed(column, <td>{inlines(cell)}</td>))}</tr>),
          )}
        </tbody>
      </table>
    </div>
  );
}

const inlines = (all: readonly Inline[]): ReactNode =>
  all.map((one, at) => keyed(at, <InlineView one={one} />));

function InlineView({ one }: { one: Inline }) {
  if (one.kind === 'text') return one.text;
  if (one.kind === 'formula') return <FormulaPicture tex={one.tex} />;
  return <Image className="marked-inline-picture" src={fileUrl(one.fileId)} alt={one.alt} />;
}

/** Drawn for 16 px text; made as large as the text that it stands in once its size is known. */
function FormulaPicture({ tex, display = false }: { tex: string; display?: boolean }) {
  const fit = ({ currentTarget: picture }: SyntheticEvent<HTMLImageElement>) => {
    picture.style.width = `${picture.naturalWidth / 16}em`;
  };
  return (
    <img className="marked-formula" src={formulaPath(tex, display)} alt={tex} title={tex} onLoad={fit} />
  );
}

/** A piece of a parsed text is its place in it. */
const keyed = (at: number, content: ReactNode) => <Fragment key={at}>{content}</Fragment>;
