package cl.minka.itests;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code bin/karaf} and {@code bin/setenv} give the Java machine, which the test container starts without these scripts;
 * and that it compiles for the long run (C2) only what hashes passwords and finds primes of keys: it lives for minutes, of which a third went into that.
 */
final class JavaOptions {
    private JavaOptions() {}

    static List<String> all(String karafVersion) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompileCommand=quiet",
                "-XX:CompilerDirectivesFile=" + directives(),
                "-Djava.security.manager=allow",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karafVersion + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karafVersion + ".jar"));
        for (String opened : List.of(
                "java.base/java.security",
                "java.base/java.net",
                "java.base/java.lang",
                "java.base/java.util",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport.tcp")) {
            options.add("--add-opens");
            options.add(opened + "=ALL-UNNAMED");
        }
        for (String exported : List.of(
                "java.base/sun.net.www.protocol.file",
                "java.base/sun.net.www.protocol.http",
                "java.base/sun.net.www.protocol.https",
                "java.base/sun.net.www.protocol.jar",
                "java.base/sun.net.www.content.text",
                "jdk.naming.rmi/com.sun.jndi.url.rmi",
                "java.rmi/sun.rmi.registry")) {
            options.add("--add-exports=" + exported + "=ALL-UNNAMED");
        }
        options.add("-classpath");
        options.add("lib/jdk9plus/*:lib/boot/*:lib/endorsed/*");
        return options;
    }

    private static Path directives() {
        try {
            return Path.of(JavaOptions.class.getResource("compiler.json").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
