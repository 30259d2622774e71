// What the panel says, natively in each language. Elements stand in the order of NAMES.
const NAMES = "greeting name understanding empathy apology ownership cause solution steps deadline limits prevention resources question check history escalation closing".split(" ");
const SAID = {
    en: {
        names: "Greeting|Name|The problem named|Empathy|Apology|“I will”|Cause|Solution|Steps|By when|Limits|So it won’t recur|Further help|Question|Does it work?|Earlier contact|Senior help|Closing",
        title: "The coach", score: "of 100", there: "There:", insert: "Insert:", missing: "Not there yet:",
        must: "Change:", should: "Better:", could: "Maybe:", away: "Not here", by: "Promised by", open: "Promised, but by when?",
        found: (n) => `${n} suggestion${n === 1 ? "" : "s"}`, none: "No suggestions just now",
    },
    lt: {
        names: "Pasisveikinimas|Vardas|Įvardyta bėda|Atjauta|Atsiprašymas|„Aš padarysiu“|Priežastis|Sprendimas|Žingsniai|Iki kada|Ribos|Kad nepasikartotų|Kur rasti daugiau|Klausimas|Ar padėjo?|Ankstesni kreipimaisi|Vyresnysis specialistas|Atsisveikinimas",
        title: "Patarėjas", score: "iš 100", there: "Yra:", insert: "Įterpti:", missing: "Dar nėra:",
        must: "Pakeiskite:", should: "Geriau:", could: "Galbūt:", away: "Čia ne", by: "Pažadėta iki", open: "Pažadėta, bet iki kada?",
        found: (n) => `Patarimų: ${n}`, none: "Šiuo metu patarimų nėra",
    },
    ru: {
        names: "Приветствие|Имя|Суть проблемы|Понимание чувств|Извинение|«Я сделаю»|Причина|Решение|Шаги|Срок|Ограничения|Чтобы не повторилось|Где узнать больше|Вопрос|Помогло ли?|Прошлые обращения|Старший специалист|Прощание",
        title: "Подсказки", score: "из 100", there: "Есть:", insert: "Вставить:", missing: "Пока нет:",
        must: "Замените:", should: "Лучше:", could: "Возможно:", away: "Здесь не нужно", by: "Обещано к", open: "Обещано, но к какому сроку?",
        found: (n) => `Подсказок: ${n}`, none: "Сейчас подсказок нет",
    },
};

export const wordsIn = (language) => {
    const code = Object.keys(SAID).find((one) => (language ?? "").toLowerCase().startsWith(one)) ?? "en";
    const names = SAID[code].names.split("|");
    return {...SAID[code], code, element: (name) => names[NAMES.indexOf(name)] ?? name};
};
