package heard.engine.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Models as files: a head of names and numbers, then hashes, rarities and weights as they lie in memory. Not compressed, since the
 * archive around it is; the same model gives the same bytes.
 */
public final class ModelFile {

    private static final int MAGIC = 0x48524431;
    /** Begins a model that also looks at pairs of words. */
    private static final int MAGIC_WITH_PAIRS = 0x48524432;
    private static final int MOST_FEATURES = 2_000_000;
    private static final int MOST_LABELS = 1_000;

    private ModelFile() {
    }

    /** Writes a model whose weights are given in full; they are rounded to eight bits here. */
    public static LinearModel model(String name, FeatureSet wanted, List<Head> heads, Weights weights) {
        int count = weights.hashes().length;
        int labels = weights.biases().length;
        float[] scales = new float[labels];
        byte[] rounded = new byte[count * labels];
        for (int label = 0; label < labels; label++) {
            scales[label] = round(weights.ofLabels()[label], rounded, label, labels);
        }
        var rows = new Rows(weights.hashes().clone(), weights.rarities().clone(), rounded, scales, weights.biases().clone());
        return new LinearModel(name, wanted, heads, rows);
    }

    private static float round(float[] exact, byte[] rounded, int label, int labels) {
        double largest = 1e-9;
        for (float weight : exact) {
            largest = Math.max(largest, Math.abs(weight));
        }
        for (int row = 0; row < exact.length; row++) {
            double root = Math.sqrt(Math.abs(exact[row]) / largest) * 127;
            rounded[row * labels + label] = (byte) (Math.signum(exact[row]) * Math.rint(root));
        }
        return (float) (largest / (127 * 127));
    }

    public static void write(LinearModel model, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        FeatureSet wanted = model.features();
        out.writeInt(wanted.pairs() > 0 ? MAGIC_WITH_PAIRS : MAGIC);
        out.writeUTF(model.name());
        for (int number : new int[]{wanted.words(), wanted.shortest(), wanted.longest(), wanted.stem()}) {
            out.writeInt(number);
        }
        if (wanted.pairs() > 0) {
            out.writeInt(wanted.pairs());
        }
        out.writeInt(model.heads().size());
        for (Head head : model.heads()) {
            write(head, out);
        }
        writeNumbers(model, out);
        out.flush();
    }

    private static void write(Head head, DataOutputStream out) throws IOException {
        out.writeUTF(head.name());
        out.writeUTF(head.kind().name());
        out.writeInt(head.labels().size());
        for (Head.Label label : head.labels()) {
            out.writeUTF(label.name());
            out.writeDouble(label.slope());
            out.writeDouble(label.offset());
            out.writeDouble(label.threshold());
        }
    }

    private static void writeNumbers(LinearModel model, DataOutputStream out) throws IOException {
        Rows rows = model.rows();
        int count = rows.count();
        out.writeInt(count);
        for (int row = 0; row < count; row++) {
            out.writeInt(rows.hash(row));
        }
        for (int row = 0; row < count; row++) {
            out.writeByte(rows.storedRarity(row));
        }
        for (int label = 0; label < rows.labels(); label++) {
            out.writeFloat(rows.scale(label));
            out.writeFloat(rows.bias(label));
            for (int row = 0; row < count; row++) {
                out.writeByte(rows.storedWeight(row, label));
            }
        }
    }

    /** Reads a model; a file that is no model is refused. */
    public static LinearModel read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        int magic = in.readInt();
        if (magic != MAGIC && magic != MAGIC_WITH_PAIRS) {
            throw new IOException("This is no model of Heard");
        }
        String name = in.readUTF();
        var wanted = new FeatureSet(in.readInt(), in.readInt(), in.readInt(), in.readInt(),
                magic == MAGIC_WITH_PAIRS ? in.readInt() : 0);
        int many = limited(in.readInt(), MOST_LABELS);
        var heads = new ArrayList<Head>();
        for (int i = 0; i < many; i++) {
            heads.add(readHead(in));
        }
        return readNumbers(in, name, wanted, heads);
    }

    private static Head readHead(DataInputStream in) throws IOException {
        String name = in.readUTF();
        Head.Kind kind = Head.Kind.valueOf(in.readUTF());
        int many = limited(in.readInt(), MOST_LABELS);
        var labels = new ArrayList<Head.Label>();
        for (int i = 0; i < many; i++) {
            labels.add(new Head.Label(in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return new Head(name, kind, labels);
    }

    private static LinearModel readNumbers(DataInputStream in, String name, FeatureSet wanted, List<Head> heads) throws IOException {
        int count = limited(in.readInt(), MOST_FEATURES);
        int labels = heads.stream().mapToInt(head -> head.labels().size()).sum();
        byte[] raw = in.readNBytes(count * 4);
        int[] hashes = new int[count];
        java.nio.ByteBuffer.wrap(raw).asIntBuffer().get(hashes);
        byte[] rarities = in.readNBytes(count);
        float[] scales = new float[labels];
        float[] biases = new float[labels];
        byte[] weights = new byte[count * labels];
        for (int label = 0; label < labels; label++) {
            scales[label] = in.readFloat();
            biases[label] = in.readFloat();
            byte[] column = in.readNBytes(count);
            for (int row = 0; row < count; row++) {
                weights[row * labels + label] = column[row];
            }
        }
        return new LinearModel(name, wanted, heads, new Rows(hashes, rarities, weights, scales, biases));
    }

    private static int limited(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("A model of Heard has no " + number + " parts here");
        }
        return number;
    }
}
