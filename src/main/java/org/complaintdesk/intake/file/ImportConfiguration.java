package org.complaintdesk.intake.file;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Files are taken at one address only. A servlet of its own stands there, because the container reads the parts of a
 * request for the whole servlet or not at all; everywhere else they stay unread, whoever sends them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

  /** What a request may have besides the file. */
  private static final DataSize OTHER_PARTS = DataSize.ofMegabytes(1);
  private static final int LARGEST_PART_IN_MEMORY = 64 * 1024;
  /** The container's own folder. */
  private static final String TEMPORARY_FILES = "";

  @Bean
  ServletRegistrationBean<HttpServlet> fileImports(DispatcherServlet dispatcher, ImportProperties properties) {
    var address = new ServletRegistrationBean<HttpServlet>(new Forwarding(dispatcher), ImportApi.IMPORTS);
    address.setName("fileImports");
    long most = properties.maxFileSize().toBytes();
    address.setMultipartConfig(
        new MultipartConfigElement(TEMPORARY_FILES, most, most + OTHER_PARTS.toBytes(), LARGEST_PART_IN_MEMORY));
    return address;
  }

  /** Hands everything on to where all requests are answered. */
  private static final class Forwarding extends HttpServlet {

    private final transient DispatcherServlet dispatcher;

    Forwarding(DispatcherServlet dispatcher) {
      this.dispatcher = dispatcher;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      dispatcher.service(request, response);
    }
  }
}
