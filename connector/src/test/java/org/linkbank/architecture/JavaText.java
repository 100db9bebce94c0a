package org.linkbank.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java source file as tokens without comments, for rules that the compiled classes no longer show. */
record JavaText(String name, List<Token> tokens) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)"
                    + "|(?<string>\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")"
                    + "|(?<char>'(?:\\\\.|[^'\\\\])+')"
                    + "|(?<word>[\\p{Alpha}_$][\\p{Alnum}_$]*)"
                    + "|(?<mark>\\S)",
            Pattern.DOTALL);

    /** The source files of a folder, sorted by path. */
    static List<JavaText> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> of(folder.relativize(file).toString().replace('\\', '/'), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaText of(String name, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            line += (int) text.substring(counted, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = matcher.start();
            if (matcher.group("string") != null) {
                tokens.add(new Token(Kind.STRING, inner(matcher.group("string")), line));
            } else if (matcher.group("word") != null) {
                tokens.add(new Token(Kind.WORD, matcher.group("word"), line));
            } else if (matcher.group("mark") != null) {
                tokens.add(new Token(Kind.MARK, matcher.group("mark"), line));
            }
        }
        return new JavaText(name, List.copyOf(tokens));
    }

    String where(Token token) {
        return name + ":" + token.line();
    }

    /** The token at an index, or a mark that no source has where there is none. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : new Token(Kind.MARK, "", 0);
    }

    private static String inner(String literal) {
        int quotes = literal.startsWith("\"\"\"") ? 3 : 1;
        return literal.substring(quotes, literal.length() - quotes);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    enum Kind {
        STRING,
        WORD,
        MARK
    }

    /** A string is without its quotation marks, escapes as written. */
    record Token(Kind kind, String text, int line) {
        boolean is(String mark) {
            return kind != Kind.STRING && text.equals(mark);
        }
    }
}
