/**
 * `npm run check:weapp`: templates against their scripts, the compiler's every remark, and the size of each
 * package as WeChat counts it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWeapp, defaultBuild } from '../../build.ts';
import { checkMiniProgram } from './checkMiniProgram.ts';

const build = defaultBuild({});
const problems = checkMiniProgram(build.source);
const target = await mkdtemp(path.join(tmpdir(), 'weapp-sizes-'));
try {
  // Throws where WeChat would refuse the upload.
  const sizes = await buildWeapp({ ...build, target });
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${name}: ${Math.ceil(bytes / 1024)} KB`);
} catch (error) {
  problems.push((error as Error).message);
} finally {
  await rm(target, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length ? `小程序检查：${problems.length} 处要改` : '小程序检查：没有问题');
if (problems.length) process.exitCode = 1;
