/**
 * Tables that no resource shows and that hold data of the centre all the same: what they and their columns are
 * called. They go only into archives that are made for whoever may see everything.
 */
export interface OtherTable {
  label: string;
  /** SQL column -> what it means, or its name and what it means. */
  columns: Readonly<Record<string, string>>;
}

const learner = '学员编号';
const question = '试题编号';
const item = '已发布试题编号';

export const OTHER_TABLES: Readonly<Record<string, OtherTable>> = {
  responses: {
    label: '作答记录',
    columns: {
      attempt_id: '答卷编号',
      item_id: item,
      seq: '作答序号',
      response: '作答内容',
      correct: '是否答对',
      score: '得分',
      answered_at: '作答时间（手机）',
      received_at: '收到时间',
      to_count: '待计入学情',
      counted_at: '练习中计入学情的时间',
      noted: '计入错题本时是否答对',
    },
  },
  items: {
    label: '已发布的试题',
    columns: {
      id: item,
      version_id: '题库版本编号',
      question_id: question,
      position: '顺序',
      type: '题型',
      stem: '题干',
      options: '选项',
      answer: '答案',
      explanation: '解析',
      parts: '小问',
      difficulty: '难度',
      knowledge_point_id: '鉴定点编号',
    },
  },
  item_corrections: {
    label: '答案更正',
    columns: {
      id: '编号',
      regrading_id: '重评编号',
      item_id: item,
      part: '小问序号；空为整题',
      ruling: '处理方式',
      answers: '认可的答案',
      explanation: '解析',
      created_at: '创建时间',
    },
  },
  regraded_attempts: {
    label: '重评过的成绩',
    columns: {
      attempt_id: '答卷编号',
      correction_id: '答案更正编号',
      score_before: '原成绩',
      score_after: '新成绩',
      passed_before: '原是否合格',
      passed_after: '现是否合格',
      created_at: '创建时间',
    },
  },
  gradings: {
    label: '主观题评分',
    columns: {
      id: '编号',
      attempt_id: '答卷编号',
      item_id: item,
      title: '试卷名称',
      max_score: '满分',
      raters: '评分人数',
      rater_gap: '允许分差',
      state: '状态',
      score: '最终得分',
      created_at: '创建时间',
      updated_at: '更新时间',
    },
  },
  grading_marks: {
    label: '评分记录',
    columns: {
      grading_id: '主观题评分编号',
      staff_id: '评分员工编号',
      score: '评分',
      note: '评语',
      claimed_until: '领取有效至',
      marked_at: '评分时间',
    },
  },
  item_analysis: {
    label: '试题质量分析',
    columns: {
      item_id: item,
      attempts: '作答人次',
      right_count: '答对',
      wrong_count: '答错',
      blank_count: '未答',
      facility: '难度系数',
      discrimination: '区分度',
      point_biserial: '点二列相关',
      doubt: '疑问',
      suggested_keys: '疑似答案',
      updated_at: '更新时间',
    },
  },
  wrong_questions: {
    label: '学员错题',
    columns: {
      learner_id: learner,
      question_id: question,
      item_id: item,
      type: '题型',
      wrong_count: '答错次数',
      last_wrong_at: '最近答错',
      mastered_at: '掌握时间',
      memory: '记忆状态',
      due_at: '下次复习',
    },
  },
  shaky_answers: {
    label: '学员答对但没把握的试题',
    columns: { learner_id: learner, attempt_id: '答卷编号', item_id: item, created_at: '标记时间' },
  },
  registration_versions: {
    label: '报名表版本',
    columns: { form_id: '报名表编号', version: '版本', fields: '栏目' },
  },
  favourite_questions: {
    label: '学员收藏的试题',
    columns: { learner_id: learner, question_id: question, item_id: item, created_at: '收藏时间' },
  },
  favourite_papers: {
    label: '学员收藏的试卷',
    columns: { learner_id: learner, paper_id: '试卷编号', created_at: '收藏时间' },
  },
  question_notes: {
    label: '学员笔记',
    columns: { learner_id: learner, question_id: question, text: '笔记', updated_at: '更新时间' },
  },
  sequence_answers: {
    label: '顺序练习记录',
    columns: { learner_id: learner, question_id: question, correct: '是否答对', answered_at: '作答时间' },
  },
  smart_papers: {
    label: '智能练习',
    columns: {
      id: '编号',
      learner_id: learner,
      bank_id: '题库编号',
      name: '名称',
      sections: '题型与题数',
      point_ids: '鉴定点编号',
      minutes: '时长（分钟）',
      pass_score: '及格分',
      created_at: '创建时间',
    },
  },
  learner_days: {
    label: '每日练习量',
    columns: { learner_id: learner, day: '日期', answered: '作答题数', right_count: '答对题数' },
  },
  learner_scores: {
    label: '学员成绩汇总',
    columns: {
      learner_id: learner,
      grain: '期间：日、月或全部',
      start: '期间的第一天',
      source: '训练来源；any 为不分来源',
      paper_id: '试卷编号；0 为没有固定试卷',
      attempts: '训练次数',
      questions: '答题数',
      correct: '答对',
      points: '得分之和（百分制，单位为百万分之一分）',
      scores: '有得分的次数',
      best: '最高分（百分制，单位为百万分之一分）',
      last: '最近一次得分（百分制，单位为百万分之一分）',
      passed: '及格次数',
      judged: '可判断及格的次数',
      days: '有训练的天数',
      last_at: '最近训练',
    },
  },
  learner_topics: {
    label: '知识掌握',
    columns: {
      learner_id: learner,
      type: '题型',
      knowledge_point_id: '鉴定点编号',
      right_count: '答对',
      wrong_count: '答错',
    },
  },
  learner_imports: {
    label: '学员导入',
    columns: {
      id: '编号',
      organisation_id: '合作机构编号',
      file_name: '文件名',
      state: '状态',
      existing: '已有学员的处理',
      outcome: '导入结果',
      undone: '撤销结果',
      created_by: '导入员工编号',
      created_at: '创建时间',
      updated_at: '更新时间',
    },
  },
  notice_reads: {
    label: '公告阅读记录',
    columns: { notice_id: '公告编号', learner_id: learner, created_at: '首次打开' },
  },
  files: {
    label: '上传的文件',
    columns: {
      id: '文件编号',
      name: '文件名',
      mime: '类型',
      bytes: '大小（字节）',
      sha256: '校验值（SHA-256）',
      public: '公开',
      created_by: '上传员工编号',
      created_at: '上传时间',
    },
  },
  learner_messages: {
    label: '学员消息',
    columns: {
      id: '编号',
      learner_id: learner,
      kind: '种类',
      title: '标题',
      text: '内容',
      jump_kind: '跳转方式',
      jump_target: '跳转到',
      params: '内容中的数据',
      once: '不重复的标识',
      read_at: '已读时间',
      created_at: '创建时间',
    },
  },
  message_credits: {
    label: '订阅次数',
    columns: {
      id: '编号',
      learner_id: learner,
      template_id: '微信模板编号',
      client_key: '同意的标识',
      spent_at: '用掉的时间',
      created_at: '同意时间',
    },
  },
  material_pages: {
    label: '资料页面',
    columns: {
      material_file_id: '资料文件编号',
      number: '页码',
      file_id: '文件编号',
      width: '宽（像素）',
      height: '高（像素）',
    },
  },
};

/** Tables that are no data to hand over, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  changed_scores: 'which days of whom have to be folded again, emptied within seconds',
  current_items: 'a view: items with their corrections',
  duplicate_checks: 'work in progress of a search that can be repeated',
  question_pairs: 'what such a search has found',
  import_problems: 'work in progress of an import',
  import_questions: 'work in progress of an import',
  learner_import_rows: 'work in progress of an import, cleared after some days',
  knex_migrations: 'of the program',
  knex_migrations_lock: 'of the program',
  regrade_previews: 'work in progress of a correction, deleted after some days',
  regrade_preview_attempts: 'work in progress of a correction, deleted after some days',
  registration_photos:
    'pictures stay on the server as all uploaded files do; each registration says whether it has one',
  settings: 'of the program: which key the data is encrypted with',
  staff_passwords: 'hashes of passwords leave the system with nobody',
};
