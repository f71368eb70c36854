/** Word lists for invented projects. No name is taken from a real company; a likeness would be chance. */
export interface SampleTrade {
  industry: string;
  /** Part of the company's name. */
  company: string;
  projects: string[];
  isIndustrial: boolean;
}

export const INDUSTRIAL_TRADES: SampleTrade[] = [
  { industry: '先进储能材料', company: '新材料', projects: ['锂电隔膜', '硅碳负极材料', '钠电正极材料', '电解液添加剂'], isIndustrial: true },
  { industry: '电子信息', company: '电子', projects: ['柔性线路板', '精密连接器', '车载显示模组', '微型声学器件'], isIndustrial: true },
  { industry: '装备制造', company: '智能装备', projects: ['智能农机', '数控机床部件', '仓储机器人', '液压控制阀'], isIndustrial: true },
  { industry: '生物医药', company: '生物医药', projects: ['中药配方颗粒', '医用敷料', '异蛇精深加工', '植物提取物'], isIndustrial: true },
  { industry: '食品加工', company: '食品', projects: ['预制菜中央厨房', '果蔬冻干', '油茶精深加工', '香芋休闲食品'], isIndustrial: true },
  { industry: '有色金属加工', company: '金属', projects: ['再生铝型材', '稀土永磁材料', '锰基合金', '铜箔'], isIndustrial: true },
  { industry: '轻工纺织', company: '科技', projects: ['运动箱包', '环保皮具', '功能性面料', '智能家居用品'], isIndustrial: true },
  { industry: '绿色建材', company: '建材', projects: ['装配式构件', '高性能石英石', '节能门窗', '竹木结构板材'], isIndustrial: true },
];

export const SERVICE_TRADES: SampleTrade[] = [
  { industry: '文化旅游', company: '文旅', projects: ['古村落旅居', '山地露营度假', '瑶乡康养小镇', '湿地研学营地'], isIndustrial: false },
  { industry: '现代农业', company: '农业', projects: ['供粤港澳蔬菜基地', '林下中药材种植', '生态蓝莓园', '香柚种植与交易'], isIndustrial: false },
];

export const NAME_HEADS = ['湘', '潇', '舜', '翊', '骁', '昱', '淳', '沅', '禾', '朔', '璟', '衡', '霁', '泓', '禹', '嵘'];
export const NAME_TAILS = ['澜', '祺', '屿', '珩', '曜', '琛', '谷', '陌', '笙', '墨', '岚', '麓', '屹', '晗', '沐', '野'];
export const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '黄', '周', '吴', '唐', '蒋', '邓', '何', '欧阳'];

/** Where an investor comes from, and the place that begins the company's name. */
export const ORIGINS = [
  ['广东深圳', '深圳'], ['广东广州', '广州'], ['广东东莞', '东莞'], ['广东佛山', '佛山'], ['江苏苏州', '苏州'], ['江苏无锡', '无锡'],
  ['浙江宁波', '宁波'], ['浙江杭州', '杭州'], ['上海', '上海'], ['北京', '北京'], ['福建厦门', '厦门'], ['湖南长沙', '湖南'],
] as const;

export const FOREIGN_ORIGINS = [['中国香港', '香港'], ['新加坡', '新加坡'], ['日本', '日本'], ['德国', '德国'], ['韩国', '韩国'], ['马来西亚', '马来西亚']] as const;

export const SUSPENSION_REASONS = ['等待上级用地指标', '企业股权调整，暂缓推进', '配套道路方案调整'];
export const TERMINATION_REASONS = ['企业投资计划调整，双方协商终止', '未按约定缴纳保证金，协议解除', '尽职调查发现履约能力不足'];
