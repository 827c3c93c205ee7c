/** SQL of what blueprints, papers and exams say: each as one text, which is the same as long as they say the same. */

/** `id`, `told`: see `ExamTimes`. */
export const EXAMS = `select id, json_build_object('name', name, 'startsAt', exam_starts_at, 'endsAt', exam_ends_at,
    'trainingMonths', training_months)::text as told from exam_plans`;

/** Those that learners may open. `id`, `occupation_id`, `level_id`, `told`: see `OpenedPaper`. */
export const BLUEPRINTS = `select b.id, banks.occupation_id, banks.level_id, json_build_object('blueprintId', b.id,
    'paperId', null, 'title', b.name, 'sections', b.sections, 'distribution', b.distribution,
    'multipleRule', b.multiple_rule, 'minutes', b.minutes, 'passScore', b.pass_score, 'grading', b.grading,
    'raterGap', b.rater_gap, 'versionId', banks.published_version_id, 'seed', null, 'kind', null)::text as told
  from blueprints b join banks on banks.id = b.bank_id
  where b.enabled`;

/** The same, and `kind`. */
export const PAPERS = `select p.id, p.kind, banks.occupation_id, banks.level_id, json_build_object('blueprintId', b.id,
    'paperId', p.id, 'title', p.name, 'sections', coalesce(p.sections, b.sections),
    'distribution', case when p.item_ids is null then b.distribution end,
    'multipleRule', coalesce(p.multiple_rule, b.multiple_rule, 'all'),
    'minutes', coalesce(p.minutes, b.minutes), 'passScore', coalesce(p.pass_score, b.pass_score),
    'grading', coalesce(p.grading, b.grading, 'none'), 'raterGap', coalesce(p.rater_gap, b.rater_gap, 0),
    'versionId', p.version_id, 'seed', p.seed, 'kind', p.kind)::text as told
  from papers p join bank_versions v on v.id = p.version_id and v.withdrawn_at is null
    left join blueprints b on b.id = p.blueprint_id
    join banks on banks.id = p.bank_id
  where p.published`;
