package cl.minka.runtime.guard.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a worker is asked to call; the question follows.
 *
 * @param contract name of the interface
 * @param implementation name of the class, with a public constructor without parameters
 * @param activation name of the method that must not be there, for nobody would call it; empty for none
 * @param packages whose records and enums may cross
 */
public record Order(String contract, String implementation, String activation, Set<String> packages) {
    public Order {
        packages = Set.copyOf(packages);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(contract);
            out.writeUTF(implementation);
            out.writeUTF(activation);
            out.writeInt(packages.size());
            for (String name : new TreeSet<>(packages)) {
                out.writeUTF(name);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static Order read(ByteArrayInputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(bytes);
        String contract = in.readUTF();
        String implementation = in.readUTF();
        String activation = in.readUTF();
        Set<String> packages = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            packages.add(in.readUTF());
        }
        return new Order(contract, implementation, activation, packages);
    }
}
