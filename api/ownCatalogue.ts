/** The product's own resources: what the application offers, and what jobs work with, which no request tells. */
import { fileURLToPath } from 'node:url';
import { FAMILY } from './family.ts';
import { type Catalogue, createCatalogue } from './rest/catalogue.ts';
import type { Resource } from './rest/define.ts';
import { loadResources } from './rest/load.ts';

export const ownResources = (): Promise<Resource[]> =>
  loadResources(fileURLToPath(new URL('./resources', import.meta.url)));

/** Without endpoints, which nobody calls from a job. */
export const ownCatalogue = async (): Promise<Catalogue> => createCatalogue(await ownResources(), [], FAMILY);
