import type { Knex } from 'knex';

const GRAINS = ['all', 'month', 'day'];

/**
 * Scores of each learner, added up by day, by month and in all: of everything he has trained, and of each paper or
 * source apart. What staff read of many learners is read from here; their attempts are looked at once, when they
 * are folded, and again only after their marks have changed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table learner_scores (
      learner_id bigint not null references learners(id) on delete cascade,
      grain text not null check (grain in (${GRAINS.map((grain) => `'${grain}'`).join(', ')})),
      start date not null,
      source text not null,
      paper_id bigint not null default 0,
      attempts int not null default 0,
      questions int not null default 0,
      correct int not null default 0,
      points bigint not null default 0,
      scores int not null default 0,
      best int,
      last int,
      passed int not null default 0,
      judged int not null default 0,
      days int not null default 0,
      last_at timestamptz,
      primary key (learner_id, grain, start, source, paper_id)
    ) partition by list (grain)`);
  for (const grain of GRAINS)
    await knex.raw(
      `create table learner_scores_${grain} partition of learner_scores for values in ('${grain}')`,
    );
  await knex.raw('create index learner_scores_span on learner_scores (source, start)');
  for (const [of, words] of Object.entries({
    'table learner_scores': '学员成绩汇总',
    'column learner_scores.start': 'first day of the day or month; 1970-01-01 of all',
    'column learner_scores.source': 'any | of attempts.source',
    'column learner_scores.paper_id': '0: of no fixed paper',
    'column learner_scores.points': 'sum of scores, in millionths of a point of 100; best and last likewise',
    'column learner_scores.scores': 'attempts that have a score',
    'column learner_scores.judged': 'attempts that can be passed',
    'column learner_scores.days': 'days with training of any kind; of months and of all, any source',
  }))
    await knex.raw(`comment on ${of} is '${words}'`);
  await knex.schema.createTable('changed_scores', (t) => {
    t.bigIncrements('id').comment('one row per change: a further one may come while this is being folded');
    t.bigInteger('learner_id').notNullable();
    t.date('day').notNullable();
  });
  await knex.raw("comment on table changed_scores is '待汇总的成绩'");
  await knex.raw(`
    create function note_changed_score() returns trigger language plpgsql as $$
    begin
      insert into changed_scores (learner_id, day)
      values (new.learner_id, (new.submitted_at at time zone 'Asia/Shanghai')::date);
      return null;
    end $$`);
  const marks = ['score', 'max_score', 'passed', 'grading', 'answered_count', 'correct_count'];
  const of = (row: string) => marks.map((mark) => `${row}.${mark}`).join(', ');
  await knex.raw(
    `create trigger attempts_changed_score after update of ${marks.join(', ')} on attempts for each row
     when (old.analysed and (${of('old')}) is distinct from (${of('new')}))
     execute function note_changed_score()`,
  );
  // Of answers that are explained and never handed in as well; once a day and learner.
  await knex.raw(`
    create function note_new_days() returns trigger language plpgsql as $$
    begin
      insert into changed_scores (learner_id, day) select learner_id, day from added;
      return null;
    end $$`);
  await knex.raw(
    `create trigger learner_days_changed_score after insert on learner_days referencing new table as added
     for each statement execute function note_new_days()`,
  );
  // What was there before follows in the background, as if it had changed.
  await knex.raw(
    `insert into changed_scores (learner_id, day)
     select learner_id, (submitted_at at time zone 'Asia/Shanghai')::date from attempts where analysed
     union select learner_id, day from learner_days`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger attempts_changed_score on attempts');
  await knex.raw('drop function note_changed_score');
  await knex.raw('drop trigger learner_days_changed_score on learner_days');
  await knex.raw('drop function note_new_days');
  await knex.schema.dropTable('changed_scores');
  await knex.schema.dropTable('learner_scores');
}
