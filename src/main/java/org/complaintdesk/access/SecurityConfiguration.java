package org.complaintdesk.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.complaintdesk.access.ApiEndpoints.Endpoint;
import org.complaintdesk.access.pace.CountingFilter;
import org.complaintdesk.access.pace.RequestBounds;
import org.complaintdesk.access.token.ApiTokens;
import org.complaintdesk.access.web.ForgeryFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which paths are open to whom. Everything that is not named here is shut. */
@Configuration
class SecurityConfiguration {

  private static final RequestMatcher READING = request -> Set.of("GET", "HEAD").contains(request.getMethod());

  @Bean
  ApiEndpoints apiEndpoints(AccessProperties properties) {
    return AccessData.read(properties.apiEndpoints(), ApiEndpoints.class);
  }

  /** Nobody looks at measurements of each filter; those of requests stay. */
  @Bean
  SecurityObservationSettings noObservationOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** The interfaces for programs: a name and password, or a token, with every request; no session, no cookie. */
  @Bean
  @Order(1)
  SecurityFilterChain endpoints(HttpSecurity http, ApiEndpoints endpoints, IdentityService identity,
      AccessRefusals refusals, ApiTokens tokens, AccessLoginCheck logins, RequestBounds bounds) throws Exception {
    return stateless(http)
        .securityMatchers(paths -> paths.requestMatchers(endpoints.matchers()))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests -> {
          endpoints.endpoints().stream().filter(endpoint -> !endpoint.readers().isEmpty()).forEach(endpoint ->
              requests.requestMatchers(new AndRequestMatcher(READING, endpoint.matcher())).hasAnyAuthority(
                  Stream.concat(endpoint.groups().stream(), endpoint.readers().stream()).toArray(String[]::new)));
          endpoints.endpoints().forEach(endpoint -> admit(endpoint, requests.requestMatchers(endpoint.matcher())));
          requests.anyRequest().denyAll();
        })
        .addFilterBefore(new AccessOriginFilter(refusals), BasicAuthenticationFilter.class)
        .addFilterBefore(new TokenFilter(tokens, logins, refusals), BasicAuthenticationFilter.class)
        .addFilterBefore(new CountingFilter(bounds, refusals), AuthorizationFilter.class)
        .addFilterAfter(new AccessIdentityFilter(identity, endpoints), AuthorizationFilter.class)
        .build();
  }

  /** Tasklist, Cockpit and Admin keep their own login, CSRF token and other headers; their first-user page stays shut. */
  @Bean
  @Order(2)
  SecurityFilterChain webApplications(HttpSecurity http, AccessRefusals refusals) throws Exception {
    return stateless(http)
        .securityMatcher(new AccessPath("/camunda"))
        .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(withDefaults()))
        .addFilterBefore(new ForgeryFilter(refusals), AuthorizationFilter.class)
        .exceptionHandling(errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(new AccessPath("/camunda/api/admin/setup")).denyAll()
            .anyRequest().permitAll())
        .build();
  }

  /**
   * Pages that customers open from a link: the secret in the address is what lets them in, so it must not leak to other
   * sites, caches or search engines. The pages run no script and load nothing from elsewhere.
   */
  @Bean
  @Order(3)
  SecurityFilterChain customerPages(HttpSecurity http) throws Exception {
    return stateless(http)
        .securityMatcher(new AccessPath("/survey"))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
            .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET).permitAll()
            .requestMatchers(HttpMethod.HEAD).permitAll()
            .requestMatchers(HttpMethod.POST).permitAll()
            .anyRequest().denyAll())
        .exceptionHandling(errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
        .build();
  }

  /** Whether the desk is well, for anybody; administrators who log in are told what that is made of. */
  @Bean
  @Order(4)
  SecurityFilterChain health(HttpSecurity http, AccessRefusals refusals) throws Exception {
    return stateless(http)
        .securityMatcher(new AccessPath("/actuator/health"))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    return stateless(http)
        .exceptionHandling(errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            .requestMatchers(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/")).permitAll()
            .anyRequest().denyAll())
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  private static void admit(Endpoint endpoint, AuthorizedUrl requests) {
    if (endpoint.groups().isEmpty()) {
      requests.authenticated();
    } else {
      requests.hasAnyAuthority(endpoint.groups().toArray(String[]::new));
    }
  }
}
