package heard.benchmark;

import heard.engine.Channel;
import heard.engine.Language;
import heard.engine.ReviewContext;

/** A customer's message and a draft of about 600 characters with three spelling mistakes, in each language. */
public enum Sample {
    RU(Language.RU, "Рената Ильдаровна Сафина",
            "Добрый вечер. Третий раз пишу по поводу кофемолки из заказа № 58213 и третий раз получаю автоответ. Сколько можно? Деньги, "
                    + "6 490 руб., списали ещё 27 февраля, товара нет. Я у вас пять лет покупаю и такого не ожидала. Верните деньги.",
            """
                Здраствуйте, Рената Ильдаровна!

                Вы третий раз пишете о кофемолке из заказа 58213: деньги списаны 27 февраля, а товара нет. На вашем месте я бы тоже рассердилась. \
                Извените нас и за задержку, и за то, что пришлось повторять. Я прочитала оба ваших прошлых письма.

                Кофемолку списали со склада по ошибке, а возврат никто не поставил. Я оформила возврат 6 490 рублей на вашу карту, банк зачислит \
                их в течение пяти рабочих дней. Если хотите поговорить с руководителем, это Антон Глебов, он в курсе. Скажите, пожалуйста, удобно \
                ли вам, если я позвоню завтра до 12:00 и расскажу о результате провеки?

                С уважением, Марина"""),
    LT(Language.LT, "Irena Valaitienė",
            "Vasario 27 d. užsisakiau siurblį (VK-58213), o dėžėje radau kavos aparato filtrus. Negaliu patikėti, kad taip galima dirbti. "
                    + "Grąžinkite pinigus, siuntinio atgal neštis neketinu.",
            """
                Laba diena, ponia Irena,

                vietoj siurblio gavote kavos aparato filtrus, o laukėte daugiau nei dvi savaites – suprantu, kodėl tai pykdo. Atsprašau už mūsų \
                klaidą. Sandėlyje buvo sukeisti dviejų dėžių lipdukai.

                Šįryt grąžinau Jums visą sumą į kortelę, bankas ją įskaitys per 3 darbo dienas. Filtrų niekur nešti nereikia: kurjeris juos paims \
                rytoj iki 16:00. Lipdukų tikrinima nuo šiandien darome du kartus, kad tai nepasikartotų. Jei būtų patogesnis kitas paėmimo laikas, \
                tiesiog atsakykite į šį laišką. Paskambinsiu poryt iki vidurdienio ir pasitikslinsiu, ar pinigai jau įskaityti.

                Dekojame už kantrybę. Pagarbiai Saulė Miknytė"""),
    EN(Language.EN, "Margaret Ellwood",
            "Dear Sir or Madam, I ordered a walnut sideboard from you on 2 February (order HK-58213). What arrived is not walnut. I wrote to you "
                    + "about this a fortnight ago and received an automatic message. Kindly arrange collection and return the £649.",
            """
                Dear Mrs Ellwood,

                You paid for walnut and recieved a printed panel with one short leg, and your letter of a fortnight ago then met with nothing but \
                an automatic reply. I can see why your patience has run out. I apologise for the sideboard and for the silence.

                The supplier switched to a foil finish in January and our catalogue was not changed. I have refunded the £649 today; it will \
                definately be back on your card within five business days. Our carrier collects the sideboard on Wednesday between 10:00 and \
                14:00, and you need not pack it. If you would rather speak to somebody senoir, my manager Ruth Abell is on 020 7946 0018.

                With kind regards, Daniel Okafor""");

    final Language language;
    final String message;
    final String draft;
    private final String name;

    Sample(Language language, String name, String message, String draft) {
        this.language = language;
        this.name = name;
        this.message = message;
        this.draft = draft;
    }

    ReviewContext context() {
        return ReviewContext.NONE.withChannel(Channel.EMAIL).withLanguage(language).withName(name).withMessage(message);
    }
}
