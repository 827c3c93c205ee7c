import assert from 'node:assert/strict';
import type { FieldMeta } from '../../api/rest/metaTypes.ts';
import { createBody, fieldOf, initialValues, patchBody } from '../src/crud/formValues.ts';

const field = (name: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  name,
  label: name,
  kind: 'text',
  list: true,
  filters: [],
  sort: false,
  required: false,
  readOnly: false,
  createOnly: false,
  writeOnly: false,
  masked: false,
  bulk: false,
  ...more,
});

describe('form values', () => {
  const fields = [
    field('title', { required: true }),
    field('note'),
    field('options', { kind: 'structured' }),
    field('phone', { masked: true }),
    field('password', { kind: 'password', writeOnly: true }),
    field('enabled', { kind: 'boolean', initial: true }),
  ];
  const row = {
    title: '旧',
    note: '备注',
    options: [{ key: 'A', text: '甲' }],
    phone: '138****0001',
    enabled: true,
  };

  it('starts a new form with the initial values of the resource', () => {
    assert.equal(initialValues(fields).enabled, true);
    assert.equal(initialValues(fields).title, undefined);
  });

  it('starts masked and write-only fields empty, as the real value is not known', () => {
    const values = initialValues(fields, row);
    assert.equal(values.phone, undefined);
    assert.equal(values.password, undefined);
    assert.equal(values.title, '旧');
  });

  it('creates with what was filled in only', () => {
    assert.deepEqual(createBody(fields, { title: '新', note: '', enabled: false }), {
      title: '新',
      enabled: false,
    });
  });

  it('patches nothing when nothing differs', () => {
    assert.deepEqual(patchBody(fields, initialValues(fields, row), row), {});
  });

  it('patches only what differs, structured values included', () => {
    const values = {
      ...initialValues(fields, row),
      options: [{ key: 'A', text: '乙' }],
      phone: '13900000000',
    };
    assert.deepEqual(patchBody(fields, values, row), {
      options: [{ key: 'A', text: '乙' }],
      phone: '13900000000',
    });
  });

  it('sends null for an emptied optional field and leaves the refusal of a required one to the server', () => {
    const values = { ...initialValues(fields, row), note: '', title: '' };
    assert.deepEqual(patchBody(fields, values, row), { title: '', note: null });
  });

  it('finds the field that an error of a nested value belongs to', () => {
    assert.equal(fieldOf('options.2.text'), 'options');
    assert.equal(fieldOf('sections[0].count'), 'sections');
    assert.equal(fieldOf('title'), 'title');
  });
});
