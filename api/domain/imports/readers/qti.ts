/** QTI, the exchange format of learning platforms: one item or many in XML, or a package with its pictures. */
import { AppError } from '../../../errors.ts';
import type { ImportProblem } from '../contract.ts';
import { decodeText, opening } from './encoding.ts';
import { allNamed, localName } from './officeParts.ts';
import type { Pictures } from './pictures.ts';
import { qti1Question } from './qti1.ts';
import { qti2Question } from './qti2.ts';
import type { QuestionList, RawQuestion, Reader } from './reader.ts';
import { type Element, parseXml } from './xml.ts';
import { checkUnpackedSize, entryNames, zipEntries } from './zip.ts';

const UNPACKED_LIMIT_MEGABYTES = 200;
const MANIFEST = 'imsmanifest.xml';
const ROOT = /<(?:\w+:)?(assessmentItem|questestinterop)[\s>]/;

const isPackage = (bytes: Buffer): boolean =>
  bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes(MANIFEST);

export const qtiReader: Reader = {
  label: 'QTI（xml、zip、imscc）',
  accepts: (bytes) => isPackage(bytes) || ROOT.test(opening(bytes) ?? ''),
  async read(bytes, fileName, pictures) {
    const sheet = fileName.replace(/\.\w+$/, '');
    const reading = new QtiReading(sheet, pictures);
    if (isPackage(bytes)) await readPackage(bytes, reading);
    else reading.take(parseXml(decodeText(bytes)), () => undefined);
    if (reading.questions.length === 0) throw new AppError('import.noContent');
    return [{ sheet, questions: reading.questions, problems: reading.problems } satisfies QuestionList];
  },
};

async function readPackage(bytes: Buffer, reading: QtiReading): Promise<void> {
  await checkUnpackedSize(bytes, UNPACKED_LIMIT_MEGABYTES);
  const read = zipEntries(bytes, UNPACKED_LIMIT_MEGABYTES);
  const names = entryNames(bytes).filter((name) => /\.(xml|qti)$/i.test(name));
  for (const name of names.filter((one) => !isCopy(one, names))) {
    const text = read(name)?.toString('utf8') ?? '';
    if (!ROOT.test(text)) continue;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    reading.take(parseXml(text), (source) => read(placeOf(folder, source)) ?? read(placeOf('', source)));
  }
}

/** Canvas writes every test twice, one of them with less in it. */
const isCopy = (name: string, names: string[]): boolean => {
  const id = /^(.+)\/assessment_qti\.xml$/.exec(name)?.[1];
  return id !== undefined && names.includes(`non_cc_assessments/${id}.xml.qti`);
};

/** Only a name to look up in the package, wherever it seems to lead. */
function placeOf(folder: string, source: string): string {
  const inside = source.replace(/^\$IMS-CC-FILEBASE\$\/?/, 'web_resources/');
  try {
    return decodeURIComponent(new URL(inside, `file:///${folder}`).pathname.slice(1));
  } catch {
    return source;
  }
}

class QtiReading {
  readonly questions: RawQuestion[] = [];
  readonly problems: ImportProblem[] = [];
  private readonly sheet: string;
  private readonly pictures: Pictures;

  constructor(sheet: string, pictures: Pictures) {
    this.sheet = sheet;
    this.pictures = pictures;
  }

  take(root: Element, file: (source: string) => Buffer | undefined): void {
    const pictureOf = (warnings: Set<string>) => (source: string, alt: string | undefined) => {
      const bytes = file(source);
      return bytes && this.pictures.textOf(bytes, warnings, alt);
    };
    const isItem = localName(root) === 'assessmentItem';
    for (const item of isItem ? [root] : allNamed(root, 'item')) {
      const row = this.questions.length + 1;
      const read = isItem ? qti2Question : qti1Question;
      this.questions.push(read(item, this.sheet, row, pictureOf));
    }
  }
}
