package dev.residue.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a report on the loopback interface: below {@code /jenkins/} with the header of Jenkins'
 * HTML publisher, below {@code /alone/} without style sheets, below {@code /plain/} as it is.
 */
final class PageServer implements AutoCloseable {
  /** The default of Jenkins' DirectoryBrowserSupport for files that builds have left. */
  static final String JENKINS =
      "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';";

  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PageServer(Path root) throws IOException {
    this.root = root;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address(String mode, String file) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + mode + "/" + file;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] parts = exchange.getRequestURI().getPath().split("/", 3);
    Path file = parts.length < 3 ? root : root.resolve(parts[2]).normalize();
    boolean hidden = parts[1].equals("alone") && file.toString().endsWith(".css");
    try (exchange) {
      if (!file.startsWith(root) || !Files.isRegularFile(file) || hidden) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      if (parts[1].equals("jenkins")) {
        exchange.getResponseHeaders().set("Content-Security-Policy", JENKINS);
      }
      exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
      byte[] bytes = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String type(String name) {
    return name.endsWith(".css")
        ? "text/css"
        : name.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
