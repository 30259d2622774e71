package heard.engine.learn;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Which signs are given for one thing that is judged, and their values, mostly from 0 to 1. Not safe for use by many threads at once. */
public final class SignValues {

    private Sign[] given;
    private float[] values;

    public SignValues() {
        this(Sign.count());
    }

    private SignValues(int places) {
        this(new Sign[places], new float[places]);
    }

    private SignValues(Sign[] given, float[] values) {
        this.given = given;
        this.values = values;
    }

    /** Values by the names of their signs. */
    public static SignValues of(Map<String, Float> byName) {
        var all = new SignValues();
        byName.forEach((name, value) -> all.put(Sign.of(name), value));
        return all;
    }

    /** The same values, to which others may be added. */
    public SignValues copy() {
        return new SignValues(given.clone(), values.clone());
    }

    public void put(Sign sign, double value) {
        int place = sign.place();
        if (place >= values.length) {
            given = Arrays.copyOf(given, Math.max(place + 1, Sign.count()));
            values = Arrays.copyOf(values, given.length);
        }
        given[place] = sign;
        values[place] = (float) value;
    }

    /** Gives a sign that holds, with the value 1. */
    public void flag(Sign sign, boolean holds) {
        if (holds) {
            put(sign, 1);
        }
    }

    /** Gives a sign that may be seen several times: half the first time, and 1 from the second on. */
    public void often(Sign sign) {
        put(sign, given(sign) ? 1 : 0.5);
    }

    public boolean given(Sign sign) {
        return sign.place() < given.length && given[sign.place()] != null;
    }

    /** The values by the places of their signs, at least so many. */
    float[] values(int least) {
        return values.length >= least ? values : Arrays.copyOf(values, least);
    }

    /** The values of what is given, by the names of their signs. */
    public Map<String, Float> byName() {
        var byName = new TreeMap<String, Float>();
        for (Sign sign : given) {
            if (sign != null) {
                byName.put(sign.name(), values[sign.place()]);
            }
        }
        return byName;
    }
}
