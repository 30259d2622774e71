package heard.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the files of one published data set are read: the official test parts of these sets have the same form.
 * Targets stand in the order of {@link #labels()}.
 */
enum PublicSet {
    /** GoEmotions: text, label numbers, comment id, parted by tabs. */
    GOEMOTIONS("admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval "
            + "disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief "
            + "remorse sadness surprise neutral") {
        @Override
        List<Example> read(TextFile file) {
            return file.lines().stream().map(line -> line.split("\t", -1)).map(row -> Example.of(row[0], numbered(row[1], 0))).toList();
        }
    },
    /** GoEmotions in machine-made Russian: ru_text, text, [label numbers], id. */
    RU_GOEMOTIONS(GOEMOTIONS.names) {
        @Override
        List<Example> read(TextFile file) {
            return Csv.body(file.text()).stream().map(row -> Example.of(row.get(0), numbered(row.get(2), 0))).toList();
        }
    },
    /** CEDR: text, [label numbers], source. */
    CEDR("joy sadness surprise fear anger") {
        @Override
        List<Example> read(TextFile file) {
            return Csv.body(file.text()).stream().map(row -> Example.of(row.get(0), numbered(row.get(1), 0))).toList();
        }
    },
    /** BRIGHTER in Russian: id, text, then a column for each label. */
    BRIGHTER_RUS("anger disgust fear joy sadness surprise") {
        @Override
        List<Example> read(TextFile file) {
            return brighter(file);
        }
    },
    /** BRIGHTER in English. */
    BRIGHTER_ENG("anger fear joy sadness surprise") {
        @Override
        List<Example> read(TextFile file) {
            return brighter(file);
        }
    },
    /** XED: sentence, label numbers from 1 (0 is neutral), parted by a tab. */
    XED("anger anticipation disgust fear joy sadness surprise trust") {
        @Override
        List<Example> read(TextFile file) {
            return file.lines().stream().map(line -> line.split("\t", -1)).filter(row -> row.length > 1)
                    .map(row -> Example.of(row[0], numbered(row[1], 1))).toList();
        }
    },
    /** Banking77: text, category. */
    BANKING77(Banking77.INTENTS) {
        @Override
        List<Example> read(TextFile file) {
            return Csv.body(file.text()).stream().map(row -> Example.of(row.get(0), named(row.get(1)))).toList();
        }
    },
    /** Bitext: utterance first, intent second. */
    BITEXT("switch_account edit_account change_order check_invoice track_order recover_password get_refund create_account "
            + "check_payment_methods track_refund delivery_period delete_account contact_human_agent check_cancellation_fee "
            + "set_up_shipping_address get_invoice delivery_options payment_issue cancel_order review complaint "
            + "change_shipping_address registration_problems place_order check_refund_policy contact_customer_service "
            + "newsletter_subscription") {
        @Override
        List<Example> read(TextFile file) {
            return Csv.body(file.text()).stream().map(row -> Example.of(row.get(0), named(row.get(1)))).toList();
        }
    },
    /** Formality: a sentence a line, the same sentence in the same line of both files; the name of the file says "informal" or "formal", or a tab and the label follow the sentence. */
    FORMALITY_RU("formal") {
        @Override
        List<Example> read(TextFile file) {
            String name = file.name().toLowerCase(Locale.ROOT);
            var examples = new ArrayList<Example>();
            for (String line : file.lines()) {
                String[] row = line.split("\t", -1);
                var example = Example.of(row[0], row.length > 1 ? formal(row[1]) : formal(name));
                examples.add(example.together(String.valueOf(examples.size())));
            }
            return examples;
        }
    },
    /** Politeness: only the outer quarters have a label. */
    POLITENESS_WIKI("polite") {
        @Override
        List<Example> read(TextFile file) {
            return Politeness.labelled(file);
        }
    };

    private final String names;

    PublicSet(String names) {
        this.names = names;
    }

    List<String> labels() {
        return List.of(names.split(" "));
    }

    abstract List<Example> read(TextFile file);

    float[] numbered(String numbers, int first) {
        float[] targets = new float[labels().size()];
        Arrays.stream(numbers.split("[^0-9]+")).filter(number -> !number.isEmpty()).mapToInt(Integer::parseInt)
                .filter(number -> number >= first)
                .forEach(number -> targets[number - first] = 1);
        return targets;
    }

    float[] named(String label) {
        float[] targets = new float[labels().size()];
        int index = labels().indexOf(label);
        if (index < 0) {
            throw new IllegalArgumentException("The set has no label " + label);
        }
        targets[index] = 1;
        return targets;
    }

    List<Example> brighter(TextFile file) {
        var examples = new ArrayList<Example>();
        for (var row : Csv.body(file.text())) {
            float[] targets = new float[labels().size()];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = Float.parseFloat(row.get(i + 2));
            }
            examples.add(Example.of(row.get(1), targets));
        }
        return examples;
    }

    private static float formal(String name) {
        return name.contains("informal") ? 0 : 1;
    }
}
