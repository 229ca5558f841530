/** Files packed into a zip without compression (APPNOTE.TXT 6.3, method 0). Pure. */

const UTF8_NAMES = 0x0800;
const VERSION = 20;
const FIRST_DAY = 0x0021; // 1980-01-01, so that the same files give the same bytes

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 of bytes, as zip wants it. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (let position = 0; position < bytes.length; position += 1) crc = CRC_TABLE[(crc ^ bytes[position]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers as [value, bytes] pairs to little-endian bytes. @param {[value: number, width: number][]} fields */
function packed(...fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  let position = 0;
  for (const [value, width] of fields) {
    for (let byte = 0; byte < width; byte += 1) bytes[position + byte] = (value >>> (8 * byte)) & 0xff;
    position += width;
  }
  return bytes;
}

/**
 * What the local header and the directory say alike about a file.
 * @param {Uint8Array} name @param {Uint8Array} content
 * @returns {[value: number, width: number][]}
 */
const described = (name, content) => [
  [VERSION, 2], [UTF8_NAMES, 2], [0, 2], [0, 2], [FIRST_DAY, 2], [crc32(content), 4],
  [content.length, 4], [content.length, 4], [name.length, 2], [0, 2],
];

/**
 * The zip of `files` as parts for a Blob.
 * @param {[name: string, text: string][]} files
 */
export function zipParts(files) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  let directorySize = 0;
  for (const [path, text] of files) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const about = described(name, content);
    const header = packed([0x04034b50, 4], ...about);
    const entry = packed([0x02014b50, 4], [VERSION, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    parts.push(header, name, content);
    directory.push(entry, name);
    offset += header.length + name.length + content.length;
    directorySize += entry.length + name.length;
  }
  const end = packed(
    [0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2],
    [directorySize, 4], [offset, 4], [0, 2],
  );
  return [...parts, ...directory, end];
}
