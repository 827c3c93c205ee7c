/** What of a file is left alone and should be known of: macros, and what it takes from other files. */

const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const MACROS = '文件带有宏；宏没有运行，也没有导入，只读取了表格或文字';
const LINKS = '文件里有公式引用别的文件（外部链接）；那些文件没有打开，用的是本文件保存时的值，请核对';

/** Names of parts stand uncompressed in an archive, those of streams in UTF-16 in an old file. */
export function cautionsOf(bytes: Buffer): string[] {
  const holds = (name: string, encoding: BufferEncoding = 'latin1') => bytes.includes(name, 0, encoding);
  if (bytes.subarray(0, 4).equals(OLE_MAGIC)) return holds('_VBA_PROJECT', 'utf16le') ? [MACROS] : [];
  if (!isArchive(bytes)) return [];
  return [...(holds('vbaProject.bin') ? [MACROS] : []), ...(holds('xl/externalLinks/') ? [LINKS] : [])];
}

const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** Made to hold files, not a document of another program, which is one inside. */
export const isPlainArchive = (bytes: Buffer): boolean =>
  isArchive(bytes) && !['[Content_Types].xml', 'ppt/', 'mimetype'].some((name) => bytes.includes(name));
