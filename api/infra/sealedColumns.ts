/** Every column that holds sealed values, as its comment in the database says; a test compares them. */
export interface SealedTable {
  table: string;
  /** Its primary key. */
  key: readonly string[];
  sealed: readonly string[];
  /** Of the sealed ones those in which a migration or a tool may have left marked values; see `sealMarked`. */
  marked?: readonly string[];
  /** Objects with sealed values among others. */
  objects?: readonly string[];
  /** Columns of blind indexes; INDEXED says of what. */
  indexes?: readonly string[];
}

export const INDEXED: Readonly<Record<string, string>> = {
  phone_index: 'phone',
  claim_index: 'phone',
  id_number_index: 'id_number',
  name_index: 'name',
  teacher_index: 'teacher',
};

export const SEALED: readonly SealedTable[] = [
  {
    table: 'learners',
    key: ['id'],
    sealed: ['phone', 'name', 'session_key'],
    indexes: ['phone_index'],
  },
  { table: 'learner_logins', key: ['id'], sealed: ['phone'], indexes: ['phone_index'] },
  {
    table: 'staff',
    key: ['id'],
    sealed: ['name', 'totp_secret'],
    marked: ['name'],
    indexes: ['name_index'],
  },
  { table: 'organisations', key: ['id'], sealed: ['contact_name'], marked: ['contact_name'] },
  { table: 'classes', key: ['id'], sealed: ['teacher'], marked: ['teacher'], indexes: ['teacher_index'] },
  {
    table: 'learner_import_rows',
    key: ['import_id', 'position'],
    sealed: ['fault', 'cells', 'phone', 'name'],
    marked: ['fault'],
    objects: ['before', 'after'],
    indexes: ['phone_index', 'claim_index'],
  },
  {
    table: 'registrations',
    key: ['id'],
    sealed: ['name', 'phone', 'id_number', 'contacts', 'written', 'remarks'],
    marked: ['written', 'remarks'],
    indexes: ['phone_index', 'id_number_index'],
  },
  { table: 'exam_changes', key: ['id'], sealed: ['reason'], marked: ['reason'] },
  { table: 'registration_photos', key: ['id'], sealed: ['sealed'] },
  { table: 'data_exports', key: ['id'], sealed: ['password'] },
  { table: 'invoices', key: ['id'], sealed: ['person_name', 'taxpayer_number', 'email'] },
];
